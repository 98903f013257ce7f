import { Paper, PaperEvidence } from "@lithograph/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoredContents } from "./bundle-contents.ts";
import { undoOf, withoutIngest } from "./undo.ts";

/** Contents by letters: the same letter with another number is the same paper with another abstract. */
function contents(papers: Record<string, number>): StoredContents {
  const list = Object.entries(papers).map(([id, version]) => Paper.parse({ id, title: id, abstract: String(version) }));
  return {
    papers: new Map(list.map((paper) => [paper.id, paper])),
    evidence: new Map(list.map(({ id }) => [id, PaperEvidence.parse({ id, entities: [], results: [] })])),
    curation: [],
  };
}
const some = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(2));

test("taking back gives what was before, whatever came, went or changed", () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      const undo = undoOf(contents(before), contents(after), [], "hash");
      const back = withoutIngest(contents(after), undo, "hash");
      const sorted = ({ papers, evidence }: StoredContents) => [[...papers].sort(), [...evidence].sort()];
      expect(sorted(back)).toEqual(sorted(contents(before)));
    }),
  );
});

test("remembers only what changed, and refuses over another state", () => {
  const undo = undoOf(contents({ a: 1, b: 1 }), contents({ a: 1, b: 2, c: 1 }), [], "hash");
  expect([...undo.before.keys()].sort()).toEqual(["b", "c"]);
  expect(() => withoutIngest(contents({}), undo, "another")).toThrow(expect.objectContaining({ code: "CONFLICT" }));
});
