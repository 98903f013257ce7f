import { CurationEntry, Paper, PaperEvidence } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { tryDecision } from "./decide.ts";

const text = "We run AccLLM on the Alveo U280.";
const paper = Paper.parse({ id: "p", title: text, abstract: "" });
const mention = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});
const entity = (name: string, type: string, role: string) => ({
  name,
  type,
  role,
  mentions: [mention(name)],
  confidence: 0.5,
  rule: "test",
});
const evidence = PaperEvidence.parse({
  id: "p",
  entities: [entity("AccLLM", "Technique", "proposed"), entity("Alveo U280", "Hardware", "mentioned")],
  results: [],
});
const contents = (...curation: CurationEntry[]) => ({
  papers: new Map([["p", paper]]),
  evidence: new Map([["p", evidence]]),
  curation,
});
const target = { paper: "p", name: "Alveo U280", type: "Hardware" } as const;

describe("tryDecision", () => {
  test("makes an entry that names its maker and its reason", () => {
    const { entry, conflicts } = tryDecision(
      contents(),
      { kind: "role", target, role: "runs_on" },
      { by: "ada", reason: "read it" },
    );
    expect(CurationEntry.parse(entry)).toMatchObject({
      kind: "role",
      by: "ada",
      reason: "read it",
      target: { ...target, mentions: ["Alveo U280"] },
    });
    expect(conflicts).toEqual([]);
  });

  test("refuses what could not take effect, and says why", () => {
    const body = { kind: "rename", entity: "hardware:nowhere", name: "Nowhere" } as const;
    expect(() => tryDecision(contents(), body, { by: null })).toThrow(/No paper speaks of/);
    expect(() => tryDecision(contents(), { kind: "undo", entry: "1" }, { by: null })).toThrow(/no decision "1"/);
  });

  test("tells of somebody who said otherwise, and takes effect", () => {
    const first = tryDecision(contents(), { kind: "role", target, role: "mentioned" }, { by: "grace", now: 1 });
    const second = tryDecision(contents(first.entry), { kind: "role", target, role: "runs_on" }, { by: "ada" });
    expect(second.conflicts).toMatchObject([{ kind: "contradiction", applied: true }]);
  });
});
