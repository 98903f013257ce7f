/**
 * How the linker agrees with what a careful reader held apart and together within one paper:
 * node packages/extractor/scripts/eval-linking.ts GOLD.jsonl… [--errors]
 * - false merges: pairs of entities of one type that the reader listed apart in one paper, and that get one id;
 * - forms found: mentions of an entity (other than its name) that by themselves, in their paper, have its concept.
 */
import { readFileSync } from "node:fs";
import { EntityType, type PaperEvidence, Role } from "@lithograph/model";
import { z } from "zod";
import { conceptOf } from "../src/links/concept.ts";
import type { LinkInput } from "../src/links/contract.ts";
import { linkEntities } from "../src/links/link-entities.ts";
import { paperDefinitions } from "../src/links/paper-abbreviations.ts";

const GoldPaper = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  entities: z.array(z.object({ name: z.string(), type: EntityType, role: Role, mentions: z.array(z.string()) })),
});
type GoldPaper = z.infer<typeof GoldPaper>;

function evidence({ id, entities }: GoldPaper, text: string): PaperEvidence {
  const place = (form: string) => ({ start: Math.max(0, text.indexOf(form)), end: 0, text: form });
  return {
    id,
    results: [],
    entities: entities.map((e) => ({ ...e, mentions: e.mentions.map(place), confidence: 1, rule: "gold" })),
  };
}

const files = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
if (files.length === 0) {
  console.error("usage: eval-linking.ts GOLD.jsonl… [--errors]");
  process.exit(2);
}
const talk = process.argv.includes("--errors");
const papers = files.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => GoldPaper.parse(JSON.parse(line))),
);
const inputs: LinkInput[] = papers.map((paper) => {
  const text = `${paper.title}\n${paper.abstract}`;
  return { ...evidence(paper, text), text };
});
const { entities, byPaper } = linkEntities(inputs);
let [pairs, merged, forms, found] = [0, 0, 0, 0];
for (const { id, text, entities: listed } of inputs) {
  const ids = byPaper.get(id) ?? [];
  const defined = paperDefinitions(text);
  for (const [i, a] of listed.entries()) {
    for (const [j, b] of listed.entries()) {
      if (j <= i || a.type !== b.type) continue;
      pairs += 1;
      if (ids[i] !== ids[j]) continue;
      merged += 1;
      if (talk) console.log(`merged ${a.type}: ${a.name} | ${b.name} (${id})`);
    }
    const { key } = conceptOf(a.type, a.name, defined);
    for (const form of a.mentions.map((mention) => mention.text)) {
      if (form === a.name) continue;
      forms += 1;
      if (conceptOf(a.type, form, defined).key === key) found += 1;
    }
  }
}
const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(2)} %)`;
console.log(
  `entities: ${inputs.reduce((sum, p) => sum + p.entities.length, 0)} in papers, ${entities.length} canonical`,
);
console.log(`false merges within a paper: ${share(merged, pairs)} of pairs of one type`);
console.log(`forms found by themselves: ${share(found, forms)}`);
