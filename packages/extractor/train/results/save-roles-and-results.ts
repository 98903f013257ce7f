import { RESULT_DECISIONS } from "../../src/results/find-results.ts";
import type { GoldPaper } from "../gold.ts";
import { saveModel } from "../linear/save-model.ts";
import { goldRolePaper, type RolePaper, trainRoles } from "../roles/train-roles.ts";
import { resultPaper, trainResults } from "./train-results.ts";

/** Where the entities come from that roles and results are learned on; by default the gold's own. */
export type PaperEntities = (gold: GoldPaper) => RolePaper;

/** Learns roles and results from annotated papers and writes their models to packages/extractor/data. */
export function saveRolesAndResults(golds: readonly GoldPaper[], entitiesOf: PaperEntities = goldRolePaper): void {
  const papers = golds.map(entitiesOf);
  saveModel("roles-decide", trainRoles(papers));
  const weights = trainResults(papers.map(resultPaper));
  for (const decision of RESULT_DECISIONS) saveModel(`results-${decision}`, weights[decision]);
}
