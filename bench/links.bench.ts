import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { linkEntities, ScoredPaper } from "@lithograph/extractor";
import { timeInTurns } from "./clock.ts";
import type { Bench, BenchOptions, Measurement } from "./harness.ts";

type Papers = Parameters<typeof linkEntities>[0];
type LinkPaper = Papers extends Iterable<infer Paper> ? Paper : never;

/** How many times the larger set is the smaller one. */
const TIMES = 4;

/** The training gold as evidence: 15,000 entities that a reader marked. */
function goldPapers(): LinkPaper[] {
  const path = new URL("../packages/extractor/gold/train.jsonl.gz", import.meta.url);
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const record: unknown = JSON.parse(line);
    const { id, title = "", entities } = ScoredPaper.parse(record);
    const abstract = record instanceof Object && "abstract" in record ? String(record.abstract) : "";
    const text = `${title}\n${abstract}`;
    const evidence = entities.map(({ name, type, role, mentions }) => ({
      name,
      type,
      role,
      confidence: 1,
      rule: "gold",
      mentions: mentions.map((mention) => {
        const form = typeof mention === "string" ? mention : mention.text;
        return { start: 0, end: form.length, text: form };
      }),
    }));
    return { id, text, entities: evidence, results: [] };
  });
}

/** Copies of the papers under other ids; every second name is made new, as new papers bring new names. */
function grown(papers: readonly LinkPaper[], times: number): LinkPaper[] {
  return Array.from({ length: times }, (_, copy) =>
    papers.map((paper) => ({
      ...paper,
      id: `${paper.id}#${copy}`,
      entities: paper.entities.map((e, i) => (i % 2 === 0 ? e : { ...e, name: `${e.name} x${"abcdefgh"[copy % 8]}` })),
    })),
  ).flat();
}

const entityCount = (papers: readonly LinkPaper[]): number =>
  papers.reduce((sum, { entities }) => sum + entities.length, 0);

/** Linking must stay near linear: per entity, a set four times as large takes about as long. */
async function run({ small }: BenchOptions): Promise<Measurement[]> {
  const gold = goldPapers();
  const few = grown(small ? gold.slice(0, 5) : gold, 1);
  const many = grown(small ? gold.slice(0, 5) : gold, TIMES);
  const rounds = small ? 0 : 3;
  const [fewSeconds = Number.NaN, manySeconds = Number.NaN] = await timeInTurns(
    [
      { name: "few", run: () => linkEntities(few) },
      { name: "many", run: () => linkEntities(many) },
    ],
    rounds,
  );
  const ours = entityCount(many) / manySeconds;
  const peers = entityCount(few) / fewSeconds;
  const note = `${entityCount(many)} entities against ${entityCount(few)}; 1× is linear`;
  return [
    {
      subject: "link entities",
      unit: "entities/s",
      ours,
      peer: `itself on 1/${TIMES}`,
      peers,
      ratio: ours / peers,
      note,
    },
  ];
}

export const bench: Bench = { name: "links", run };
