import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HashTable } from "./hash-table.ts";

describe("HashTable", () => {
  it("finds every key at its position and no other", () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 0xffffffff }), (list, other) => {
        const table = new HashTable(Uint32Array.from(list));
        list.forEach((key, i) => {
          expect(table.get(key)).toBe(i);
        });
        expect(table.get(other)).toBe(list.indexOf(other));
      }),
    );
  });
});
