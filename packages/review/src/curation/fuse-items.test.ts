import { EvidenceEntity, EvidenceResult } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import type { CuratedPaper } from "./evidence-table.ts";
import { fuseItems } from "./fuse-items.ts";

const entity = (name: string, role: string, start: number, more: object = {}) =>
  EvidenceEntity.parse({
    name,
    type: "Hardware",
    role,
    mentions: [{ start, end: start + name.length, text: name }],
    confidence: 0.5,
    rule: "test",
    ...more,
  });
const result = (slots: object) =>
  EvidenceResult.parse({
    ...{ metric: null, value: "2x", low: 2, high: 2, unit: "x", change: "increase", qualifier: null, subject: null },
    ...{
      baseline: [],
      benchmark: [],
      hardware: null,
      evidence: "2x",
      start: 0,
      end: 2,
      confidence: 1,
      rule: "test",
      ...slots,
    },
  });
const paper = (items: CuratedPaper["items"], results: EvidenceResult[] = []): CuratedPaper => ({
  ...{ paper: null, id: "p", items, results, touched: true },
});

describe("fuseItems", () => {
  test("keeps every mention once, the stronger role and the surer confidence", () => {
    const one = paper([
      { entity: entity("U280", "mentioned", 10), canonical: "u280" },
      { entity: entity("Alveo U280", "runs_on", 30, { confidence: 0.9 }), canonical: "u280" },
      { entity: entity("U280", "mentioned", 10), canonical: "u280" },
    ]);
    fuseItems(one);
    expect(one.items).toHaveLength(1);
    expect(one.items[0]?.entity).toMatchObject({ name: "U280", role: "runs_on", confidence: 0.9 });
    expect(one.items[0]?.entity.mentions.map(({ start }) => start)).toEqual([10, 30]);
  });

  test("lets a person's role stand, even where a stronger one was extracted", () => {
    const decided = entity("Alveo U280", "mentioned", 30, { rule: "curation:1", confidence: 1 });
    const one = paper([
      { entity: entity("U280", "runs_on", 10), canonical: "u280" },
      { entity: decided, canonical: "u280" },
    ]);
    fuseItems(one);
    expect(one.items[0]?.entity).toMatchObject({ role: "mentioned", rule: "curation:1", confidence: 1 });
  });

  test("renames what results speak of, but not a name that is still another's", () => {
    const results = [result({ hardware: "Alveo U280", baseline: ["Alveo U280", "U280"], subject: "GPU" })];
    const one = paper(
      [
        { entity: entity("U280", "runs_on", 10), canonical: "u280" },
        { entity: entity("Alveo U280", "runs_on", 30), canonical: "u280" },
        { entity: entity("GPU", "compared", 50), canonical: "gpu" },
      ],
      results,
    );
    fuseItems(one);
    expect(one.results[0]).toMatchObject({ hardware: "U280", baseline: ["U280"], subject: "GPU" });
    const still = paper(
      [
        { entity: entity("A", "used", 0), canonical: "x" },
        { entity: entity("B", "used", 5), canonical: "x" },
        { entity: entity("B", "used", 9), canonical: "y" },
      ],
      [result({ subject: "B" })],
    );
    fuseItems(still);
    expect(still.results[0]?.subject).toBe("B");
  });
});
