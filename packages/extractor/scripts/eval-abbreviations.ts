/**
 * Precision, recall and F1 of `findAbbreviations` on a file of gold pairs:
 * node packages/extractor/scripts/eval-abbreviations.ts FILE [--errors]
 * One JSON object a line: `text`, and `relations` of `{ type: "ABBR", short, long }`. Even lines are the half that was
 * developed on, odd lines the half that was left out.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { findAbbreviations } from "../src/links/abbreviations.ts";

const GoldText = z.object({
  text: z.string(),
  relations: z.array(z.object({ type: z.string(), short: z.string(), long: z.string() })),
});

const [file, flag] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: eval-abbreviations.ts FILE [--errors]");
  process.exit(2);
}
const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
const key = (short: string, long: string): string => `${short.trim()} = ${long.trim()}`;
const tallies = { development: [0, 0, 0], "left out": [0, 0, 0] };
for (const [i, line] of lines.entries()) {
  const gold = GoldText.parse(JSON.parse(line));
  const wanted = new Set(gold.relations.map((r) => key(r.short, r.long)));
  const found = new Set(findAbbreviations(gold.text).map((p) => key(p.short.text, p.long.text)));
  const tally = tallies[i % 2 === 0 ? "development" : "left out"];
  const right = [...found].filter((k) => wanted.has(k));
  tally[0] = (tally[0] ?? 0) + right.length;
  tally[1] = (tally[1] ?? 0) + found.size;
  tally[2] = (tally[2] ?? 0) + wanted.size;
  if (flag === "--errors" && i % 2 === 0) {
    for (const k of wanted) if (!found.has(k)) console.log(`missed  ${k}`);
    for (const k of found) if (!wanted.has(k)) console.log(`invented ${k}`);
  }
}
for (const [half, [right = 0, found = 0, wanted = 0]] of Object.entries(tallies)) {
  const [precision, recall] = [right / found, right / wanted];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${half}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
}
