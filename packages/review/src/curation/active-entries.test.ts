import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decision } from "../testing/decisions.ts";
import { activeEntries } from "./active-entries.ts";

const rename = (number: number) => decision(number, { kind: "rename", entity: "hardware:x", name: `N${number}` });
const ids = (log: Parameters<typeof activeEntries>[0]) => activeEntries(log).active.map(({ id }) => id);

describe("activeEntries", () => {
  test("takes entries by their ids, the first of two with one id", () => {
    const [a, b] = [rename(1), rename(2)];
    expect(ids([b, a, { ...a, kind: "rename" }])).toEqual([a.id, b.id]);
  });

  test("of a chain of undoings, each takes the one before it back", () => {
    const log = [rename(1)];
    for (let number = 2; number <= 9; number += 1) {
      log.push(decision(number, { kind: "undo", entry: log.at(-1)?.id ?? "" }));
      // An odd number of undoings leaves it undone.
      expect(ids(log)).toEqual(number % 2 === 0 ? [] : [rename(1).id]);
    }
  });

  test("never gives an undo, nor what a lasting undo names", () => {
    const steps = fc.array(fc.option(fc.nat(10), { nil: null }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, (undone) => {
        const log = undone.map((target, index) =>
          target === null ? rename(index) : decision(index, { kind: "undo", entry: rename(target).id }),
        );
        const { active, conflicts } = activeEntries(log);
        expect(active.every(({ kind }) => kind === "rename")).toBe(true);
        const known = new Set(log.map(({ id }) => id));
        for (const { entry } of conflicts) expect(known).toContain(entry);
      }),
    );
  });
});
