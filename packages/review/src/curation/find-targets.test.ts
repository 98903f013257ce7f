import { EvidenceEntity, type EvidenceRef, resultId } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { annotatedPapers } from "../testing/annotated-papers.ts";
import { EntityTable } from "./entity-table.ts";
import { EvidenceTable } from "./evidence-table.ts";
import { type CurationState, findEntity, findItem, findResult } from "./find-targets.ts";

const sample = annotatedPapers();
const stateOf = ({ papers, evidence, linking } = sample): CurationState => ({
  entities: new EntityTable(linking.entities),
  evidence: new EvidenceTable(papers, evidence, linking),
  confirmed: new Set(),
});
const state = stateOf();
const ACCLLM = "accllm-accelerating-long-context-llm-inference-via";

/** A paper whose entities are these, each over its own words. */
function paperWith(...names: [name: string, type: EvidenceEntity["type"], ...mentions: string[]][]): CurationState {
  const entities = names.map(([name, type, ...mentions]) => {
    const words = mentions.length === 0 ? [name] : mentions;
    return EvidenceEntity.parse({
      name,
      type,
      role: "used",
      mentions: words.map((text) => ({ start: 0, end: text.length, text })),
      confidence: 1,
      rule: "test",
    });
  });
  const evidence = [{ id: ACCLLM, entities, results: [] }];
  return stateOf({ ...sample, evidence, linking: { entities: [], byPaper: new Map() } });
}
const found = (from: CurationState, ref: Omit<EvidenceRef, "paper">) => {
  const answer = findItem(from, { paper: ACCLLM, ...ref });
  return "found" in answer ? (answer.found.item?.entity.name ?? null) : answer.outcome?.kind;
};

describe("findItem", () => {
  test("prefers the name, then its spelling, then the marked words, then a longer span; type decides between equals", () => {
    const ref = { name: "Alveo U280", type: "Hardware" as const, mentions: ["U280 card"] };
    expect(found(paperWith(["alveo-u280", "Hardware"], ["Alveo U280", "Model"]), ref)).toBe("Alveo U280");
    expect(found(paperWith(["alveo-u280", "Hardware"], ["x", "Hardware", "U280 card"]), ref)).toBe("alveo-u280");
    expect(found(paperWith(["x", "Hardware", "U280 card"], ["Xilinx Alveo U280", "Hardware"]), ref)).toBe("x");
    expect(found(paperWith(["Xilinx Alveo U280", "Model"], ["the Alveo U280", "Hardware"]), ref)).toBe(
      "the Alveo U280",
    );
  });

  test("takes no span that is mostly other words, and says where two fit alike", () => {
    expect(found(paperWith(["GPU memory", "Hardware"]), { name: "GPU", type: "Hardware" })).toBeNull();
    expect(
      found(paperWith(["A", "Hardware", "U280"], ["B", "Hardware", "U280"]), { name: "U280", type: "Hardware" }),
    ).toBe("ambiguous");
  });

  test("says that a paper is gone", () => {
    expect(findItem(state, { paper: "nowhere", name: "x", type: "Task" })).toMatchObject({ outcome: { kind: "gone" } });
  });
});

describe("findEntity", () => {
  test("finds by the id's own words where the id has changed, and by the forms that were seen", () => {
    expect(findEntity(state, "model:gh200", undefined)).toMatchObject({ found: { id: "hardware:gh200" } });
    const seen = [
      { entity: "hardware:old", type: "Hardware" as const, name: "Old", forms: ["Xilinx Alveo U280 FPGA"] },
    ];
    expect(findEntity(state, "hardware:old", seen)).toMatchObject({ found: { id: "hardware:xilinx-alveo-u280" } });
    expect(findEntity(state, "hardware:old", undefined)).toMatchObject({ outcome: { kind: "gone" } });
  });
});

describe("findResult", () => {
  const paper = sample.evidence.find(({ id }) => id === ACCLLM);
  const [first, second] = paper?.results ?? [];
  if (first === undefined || second === undefined) throw new Error("the sample has no two results");
  const idOf = ({ start, end }: { start: number; end: number }) => resultId(ACCLLM, start, end);

  test("finds by id, with the paper or without it", () => {
    expect(findResult(state, { result: idOf(first) })).toMatchObject({ found: { result: first } });
    expect(findResult(state, { result: idOf(second), paper: ACCLLM })).toMatchObject({ found: { result: second } });
  });

  test("finds by value and sentence where the place has moved, and takes nothing where two read alike", () => {
    const moved = { result: "result:gone", paper: ACCLLM, value: first.value, sentence: first.evidence };
    expect(findResult(state, moved)).toMatchObject({ found: { result: first } });
    expect(findResult(state, { ...moved, sentence: "Another sentence." })).toMatchObject({ outcome: { kind: "gone" } });
    expect(findResult(state, { ...moved, value: "x" })).toMatchObject({ outcome: { kind: "ambiguous" } });
    expect(findResult(state, { result: "result:gone" })).toMatchObject({ outcome: { kind: "gone" } });
  });
});
