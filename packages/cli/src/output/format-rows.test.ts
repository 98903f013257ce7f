import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRows } from "./format-rows.ts";

const answer = {
  columns: ["t.name", "papers", "node"],
  rows: [
    ["AccLLM", 2, { $node: "1", labels: ["Technique"], properties: {} }],
    ['say "a, b"\nc', null, [1, true]],
  ],
  truncated: false,
  elapsedMs: 1,
};

describe("formatRows", () => {
  test("json: an object for each row", () => {
    expect(JSON.parse(formatRows(answer, "json"))).toEqual([
      { "t.name": "AccLLM", papers: 2, node: { $node: "1", labels: ["Technique"], properties: {} } },
      { "t.name": 'say "a, b"\nc', papers: null, node: [1, true] },
    ]);
  });

  test("table: aligned, one line a row, long text cut with a sign", () => {
    const lines = formatRows({ ...answer, rows: [...answer.rows, ["x".repeat(200), 1, null]] }, "table").split("\n");
    expect(lines[0]).toMatch(/^t\.name\s+papers {2}node$/);
    expect(lines[1]).toMatch(/^─+ {2}─+ {2}─+$/);
    expect(lines[3]).toContain('say "a, b" c');
    expect(lines[4]).toMatch(/^x{59}… {2}1$/);
    expect(lines).toHaveLength(6);
  });

  test("csv: any text comes back as it was", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const csv = formatRows({ columns: ["a", "b"], rows, truncated: false, elapsedMs: 0 }, "csv");
        expect(parse(csv, { record_delimiter: "\r\n" })).toEqual([["a", "b"], ...rows]);
      }),
    );
  });
});
