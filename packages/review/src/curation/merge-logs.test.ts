import { type DecisionBody, entityId, resultId } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotatedPapers } from "../testing/annotated-papers.ts";
import { decision } from "../testing/decisions.ts";
import { mergeLogs } from "./merge-logs.ts";
import { newDecision } from "./new-decision.ts";

const entries = fc
  .uniqueArray(
    fc.record({
      number: fc.nat(40),
      by: fc.constantFrom("ada", "grace"),
      entity: fc.constantFrom("hardware:u280", "hardware:u50"),
      name: fc.constantFrom("U280", "Alveo U280"),
    }),
    { selector: ({ number, by }) => `${number} ${by}` },
  )
  .map((list) => list.map(({ number, by, entity, name }) => decision(number, { kind: "rename", entity, name }, by)));

describe("mergeLogs", () => {
  test("gives the same whichever log comes first, and merging again changes nothing", () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        const merged = mergeLogs(a, b);
        expect(mergeLogs(b, a)).toEqual(merged);
        expect(mergeLogs(merged.entries, a).entries).toEqual(merged.entries);
        for (const entry of [...a, ...b]) expect(merged.entries.map(({ id }) => id)).toContain(entry.id);
      }),
    );
  });

  test("names what two people disagree about, and not what both say or one has taken back", () => {
    const ada = decision(1, { kind: "retype", entity: "hardware:x", type: "Model" }, "ada");
    const grace = decision(2, { kind: "retype", entity: "hardware:x", type: "Technique" }, "grace");
    const same = decision(3, { kind: "retype", entity: "hardware:x", type: "Technique" }, "ada");
    expect(mergeLogs([ada], [grace]).conflicts).toMatchObject([{ entry: grace.id, kind: "contradiction" }]);
    expect(mergeLogs([grace], [same]).conflicts).toEqual([]);
    const back = decision(4, { kind: "undo", entry: ada.id }, "ada");
    expect(mergeLogs([ada, back], [grace]).conflicts).toEqual([]);
  });

  test("keeps one of two different entries with one id, and names the other", () => {
    const one = decision(1, { kind: "rename", entity: "hardware:x", name: "A" });
    const other = { ...one, reason: "another" };
    const { entries: kept, conflicts } = mergeLogs([one], [other]);
    expect(kept).toHaveLength(1);
    expect(conflicts[0]?.message).toContain("Two different entries");
  });
});

describe("newDecision", () => {
  const { linking, evidence } = annotatedPapers();
  const state = { entities: linking.entities, evidence };

  test("notes how the entities that it names look now, and sorts by time", () => {
    const entity = entityId("Hardware", "Xilinx Alveo U280");
    const body: DecisionBody = { kind: "rename", entity, name: "Alveo U280" };
    const early = newDecision(body, state, { by: "ada", reason: "shorter", now: 999_999_999_999 });
    const late = newDecision(body, state, { by: "ada", now: 1_000_000_000_000 });
    expect(early.id < late.id).toBe(true);
    expect(early.reason).toBe("shorter");
    const forms = ["Xilinx Alveo U280 FPGA"];
    expect(early.seen).toEqual([{ entity, type: "Hardware", name: "Xilinx Alveo U280", forms }]);
  });

  test("notes the words and the place of what it speaks of", () => {
    const [paper] = evidence;
    const [entity] = paper?.entities ?? [];
    const [result] = paper?.results ?? [];
    if (paper === undefined || entity === undefined || result === undefined) throw new Error("the sample has none");
    const target = { paper: paper.id, name: entity.name, type: entity.type };
    const mentions = entity.mentions.map(({ text }) => text);
    expect(newDecision({ kind: "confirm", target }, state, { by: null })).toMatchObject({
      target: { ...target, mentions },
    });
    const id = resultId(paper.id, result.start, result.end);
    expect(newDecision({ kind: "reject", target: { result: id } }, state, { by: null })).toMatchObject({
      target: { result: id, paper: paper.id, value: result.value, sentence: result.evidence },
    });
  });
});
