import { readFileSync } from "node:fs";
import {
  type CanonicalEntity,
  Change,
  EntityType,
  entityId,
  type Linking,
  Paper,
  type PaperEvidence,
  paperText,
  Qualifier,
  Role,
} from "@lithograph/model";
import { z } from "zod";
import { projectGraph } from "../projection/project-graph.ts";
import type { GraphChanges } from "../store.ts";

/** Abstracts that people annotated: what a perfect extractor would say. */
const GOLD = new URL("../../../extractor/gold/dev.jsonl", import.meta.url);

const GoldPaper = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  year: z.int().nullable().default(null),
  entities: z.array(z.object({ name: z.string(), type: EntityType, role: Role, mentions: z.array(z.string()) })),
  results: z.array(
    z.object({
      metric: z.string().nullable(),
      value: z.string(),
      low: z.number(),
      high: z.number(),
      unit: z.string().nullable(),
      change: Change,
      qualifier: Qualifier.nullable(),
      subject: z.string().nullable(),
      baseline: z.array(z.string()),
      benchmark: z.array(z.string()),
      hardware: z.string().nullable(),
      evidence: z.string(),
    }),
  ),
});
type GoldPaper = z.infer<typeof GoldPaper>;

/** Devices and their classes, so that the tests' graph has families. */
const CLASS_WORDS: [RegExp, string][] = [
  [/\b(A100|H100|V100|RTX|GH200|GPUs?)\b/, "GPU"],
  [/\b(U280|ZCU\d+|Virtex|Alveo|FPGAs?)\b/, "FPGA"],
];

/** Papers, evidence and links as ingest would hand them over. */
export function goldInput(): { papers: Paper[]; evidence: PaperEvidence[]; linking: Linking } {
  const gold = readFileSync(GOLD, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => GoldPaper.parse(JSON.parse(line)));
  const papers = gold.map((one) => Paper.parse({ ...one, venue: venueOf(one), origins: [] }));
  const evidence = gold.map(evidenceOf);
  return { papers, evidence, linking: linkingOf(evidence) };
}

/** The same, projected: real sentences, real names in real scripts. */
export function goldChanges(): GraphChanges {
  return projectGraph(goldInput());
}

function venueOf({ id }: GoldPaper): string | null {
  return id.startsWith("arxiv:") ? "arXiv" : null;
}

function evidenceOf(gold: GoldPaper): PaperEvidence {
  const text = paperText(gold);
  const entities = gold.entities.flatMap(({ name, type, role, mentions }) => {
    const found = mentions.flatMap((mention) => {
      const start = text.indexOf(mention);
      return start === -1 ? [] : [{ start, end: start + mention.length, text: mention }];
    });
    return found.length === 0 ? [] : [{ name, type, role, mentions: found, confidence: 0.9, rule: "gold" }];
  });
  const results = gold.results.flatMap((result) => {
    const sentence = Math.max(0, text.indexOf(result.evidence));
    const start = text.indexOf(result.value, sentence);
    if (start === -1) return [];
    return [{ ...result, start, end: start + result.value.length, confidence: 0.8, rule: "gold" }];
  });
  return { id: gold.id, entities, results };
}

function linkingOf(evidence: readonly PaperEvidence[]): Linking {
  const entities = new Map<string, CanonicalEntity>();
  const add = (type: EntityType, name: string, rest: Partial<CanonicalEntity> = {}) => {
    const id = entityId(type, name);
    const known = entities.get(id);
    if (known === undefined) {
      const empty = { aliases: [], isA: [], vendor: null, year: null, deviceClass: null };
      entities.set(id, { id, type, name, ...empty, ...rest });
    } else if (name !== known.name && !known.aliases.includes(name)) {
      entities.set(id, { ...known, aliases: [...known.aliases, name].sort() });
    }
    return id;
  };
  const byPaper = new Map<string, string[]>();
  for (const paper of evidence) {
    const ids = paper.entities.map(({ type, name }) => {
      const family = type === "Hardware" ? CLASS_WORDS.find(([words]) => words.test(name))?.[1] : undefined;
      if (family === undefined) return add(type, name);
      const parent = add("Hardware", family, { deviceClass: family });
      return name === family ? parent : add(type, name, { isA: [parent], deviceClass: family });
    });
    byPaper.set(paper.id, ids);
  }
  return { entities: [...entities.values()], byPaper };
}
