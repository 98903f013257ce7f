import { readFileSync } from "node:fs";
import {
  Change,
  EntityType,
  entityId,
  type Linking,
  Paper,
  PaperEvidence,
  paperText,
  Qualifier,
  Role,
} from "@lithograph/model";
import { z } from "zod";

/** Papers as a careful reader marked them (the form of the gold annotations). */
const Annotated = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
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
type Annotated = z.infer<typeof Annotated>;

const FAMILIES = ["Lovelace", "van Hopper", "Hamilton", "Johnson", "Shaw"];

export interface Sample {
  papers: Paper[];
  evidence: PaperEvidence[];
  linking: Linking;
}

/** Fourteen real papers with real evidence; years, venues and authors are made up where the annotations have none. */
export function annotatedPapers(): Sample {
  const lines = readFileSync(new URL("fixtures/annotated.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const annotated = lines.map((line) => Annotated.parse(JSON.parse(line)));
  const papers = annotated.map(({ id, title, abstract }, index) =>
    Paper.parse({
      id,
      title,
      abstract,
      authors: [`Ada ${FAMILIES[index % FAMILIES.length]}`, "Åsa Öberg"],
      year: 2019 + (index % 6),
      venue: index % 3 === 0 ? "ISCA" : null,
      doi: index % 4 === 0 ? `10.1145/${3_000_000 + index}` : null,
      url: `https://example.org/papers/${id}`,
    }),
  );
  const evidence = annotated.map((one, index) => toEvidence(one, paperText(papers[index] ?? one)));
  return { papers, evidence, linking: linkByName(evidence) };
}

function toEvidence({ id, entities, results }: Annotated, text: string): PaperEvidence {
  return PaperEvidence.parse({
    id,
    entities: entities.map(({ mentions, ...entity }, index) => ({
      ...entity,
      mentions: mentions.map((words) => {
        const start = text.indexOf(words);
        return { start, end: start + words.length, text: words };
      }),
      confidence: 0.5 + (index % 5) / 10,
      rule: "annotated",
    })),
    results: results.map((result) => {
      const start = text.indexOf(result.evidence) + result.evidence.indexOf(result.value);
      return { ...result, start, end: start + result.value.length, confidence: 0.8, rule: "annotated" };
    }),
  });
}

/** The plainest linker: one name of one type is one entity; a device that names its class stands below it. */
export function linkByName(evidence: readonly PaperEvidence[]): Linking {
  const entities = new Map<string, Linking["entities"][number]>();
  const byPaper = new Map<string, string[]>();
  for (const paper of evidence) {
    const ids = paper.entities.map(({ name, type, mentions }) => {
      const id = entityId(type, name);
      const known = entities.get(id);
      const forms = new Set([...(known?.aliases ?? []), ...mentions.map(({ text }) => text), name]);
      forms.delete(known?.name ?? name);
      entities.set(id, {
        ...{ id, type, name: known?.name ?? name, aliases: [...forms].sort(), vendor: null, year: null },
        isA: type === "Hardware" && name !== "FPGA" && /FPGA|U280/.test(name) ? ["hardware:fpga"] : [],
        deviceClass: type === "Hardware" && /FPGA|U280/.test(name) ? "FPGA" : null,
      });
      return id;
    });
    byPaper.set(paper.id, ids);
  }
  return { entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), byPaper };
}
