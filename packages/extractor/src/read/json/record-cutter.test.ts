import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonChunk, RecordCutter } from "./record-cutter.ts";

const LIMITS = { maxRecordChars: 10_000, maxDepth: 50 };

function cut(text: string, size = text.length): JsonChunk[] {
  const cutter = new RecordCutter("f.json", LIMITS);
  const found: JsonChunk[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...cutter.push(text.slice(at, at + size)));
  found.push(...cutter.end());
  return found;
}

const records = (text: string, size?: number) => cut(text, size).map(({ json }) => JSON.parse(json));

describe("RecordCutter", () => {
  it.each([
    ["a list", '[{"title":"a"},{"title":"b"}]'],
    ["a list in an object", '{"meta":{"count":2},"results":[{"title":"a"},{"title":"b"}],"group_by":[]}'],
    ["a list two objects deep", '{"status":"ok","message":{"total":2,"items":[{"title":"a"},{"title":"b"}]}}'],
    ["a list behind lists of numbers", '{"collections":{"c":{"items":[1,2,3]}},"items":[{"title":"a"},{"title":"b"}]}'],
    ["documents in a row", '{"title":"a"}\n{"title":"b"}'],
  ])("finds the records of %s", (_, text) => {
    expect(records(text)).toEqual([{ title: "a" }, { title: "b" }]);
  });

  it("takes an object with a title for the record, whatever lists it holds", () => {
    const paper = { title: "a", references: [{ title: "b" }], data: [{ title: "c" }] };
    expect(records(JSON.stringify(paper))).toEqual([paper]);
  });

  it("hands on what is no object in a list of records", () => {
    expect(records('[null, {"title":"a"}, 7, "x"]')).toEqual([null, { title: "a" }, 7, "x"]);
  });

  it("gives the whole records of a text that is cut off, and tells the last one", () => {
    const found = cut('[{"title":"a"},{"title":"b');
    expect(found.map(({ whole }) => whole)).toEqual([true, false]);
  });

  it("finds the same records however the text is cut", () => {
    const record = fc.record({
      title: fc.string(),
      n: fc.array(fc.oneof(fc.integer(), fc.string())),
      o: fc.record({ "a]": fc.string() }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (all, size) => {
        expect(records(JSON.stringify({ meta: { n: all.length }, results: all }, null, 1), size)).toEqual(all);
      }),
    );
  });

  it("refuses deep nesting and values without end", () => {
    expect(() => cut("[".repeat(100))).toThrow(/nested deeper than 50/);
    expect(() => cut(`[{"title":"${"x".repeat(20_000)}`, 1_000)).toThrow(/longer than 10000/);
  });
});
