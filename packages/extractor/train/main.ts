/**
 * Trains every model that the extractor ships with, from packages/extractor/gold/train.jsonl.gz: the same bytes on
 * every run. `pnpm train --cv` reports on papers left out and writes nothing.
 */
import { crossValidationReport, heldOutEntities } from "./entities/report.ts";
import { saveEntities } from "./entities/save-entities.ts";
import { trainEntities } from "./entities/train-entities.ts";
import { readGold } from "./gold.ts";
import { writeHeldOut } from "./results/held-out-file.ts";
import { saveRolesAndResults } from "./results/save-roles-and-results.ts";

const gold = readGold("train.jsonl.gz");
const { model, heldOut } = trainEntities(gold, (line) => console.error(line));
console.log(crossValidationReport(heldOut, model.calibration));
if (!process.argv.includes("--cv")) {
  saveEntities(model);
  const found = heldOut.map(
    (held) => [held.paper.prepared.paper.id, heldOutEntities(held, model.calibration)] as const,
  );
  writeHeldOut(new Map(found));
  saveRolesAndResults(gold, new Map(found));
}
