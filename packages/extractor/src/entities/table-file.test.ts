import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CountsBuilder } from "./counts-table.ts";
import { decodeTable, encodeTable } from "./table-file.ts";

describe("encodeTable", () => {
  it("comes back as it was, for counts", () => {
    const entry = fc.record({
      key: fc.integer({ min: 0, max: 0xffffffff }),
      column: fc.integer({ min: 0, max: 2 }),
      amount: fc.integer({ min: 0, max: 9000 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const builder = new CountsBuilder(3);
        const unique = new Map(entries.map((e) => [`${e.key} ${e.column}`, e]));
        for (const { key, column, amount } of unique.values()) builder.add(key, column, amount);
        const { table } = decodeTable(encodeTable(builder.build(), []));
        for (const { key, column, amount } of unique.values()) expect(table.get(key, column)).toBe(amount);
      }),
    );
  });

  it("rounds to the unit of the column", () => {
    const builder = new CountsBuilder(1);
    builder.add(7, 0, 0.37);
    expect(decodeTable(encodeTable(builder.build(), [0.05])).table.get(7, 0)).toBeCloseTo(0.35, 5);
  });

  it("answers zero for a key that it does not hold", () => {
    expect(new CountsBuilder(2).build().sum(3, 0, 2)).toBe(0);
  });
});
