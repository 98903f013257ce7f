import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amend, begin, type History, redo, step, undo } from "./history.ts";

describe("history", () => {
  it("goes back and forth over the steps", () => {
    const done = step(step(begin("a"), "b", 10), "c", 10);
    expect(undo(done).present).toBe("b");
    expect(undo(undo(done)).present).toBe("a");
    expect(redo(undo(done))).toEqual(done);
  });
  it("stays where it is at either end", () => {
    const start = begin("a");
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });
  it("forgets what lay ahead when another way is taken", () => {
    const other = step(undo(step(begin("a"), "b", 10)), "c", 10);
    expect(redo(other).present).toBe("c");
    expect(undo(other).present).toBe("a");
  });
  it("takes no step where nothing changed", () => {
    const start = step(begin("a"), "b", 10);
    expect(step(start, "b", 10)).toBe(start);
    expect(amend(start, "b")).toBe(start);
  });
  it("amends the present and keeps both ways open", () => {
    const middle = undo(step(step(begin("a"), "b", 10), "c", 10));
    const amended = amend(middle, "b2");
    expect(amended.present).toBe("b2");
    expect(redo(amended).present).toBe("c");
    expect(undo(amended).present).toBe("a");
  });

  const moves = fc.array(fc.oneof(fc.constant("undo"), fc.constant("redo"), fc.nat(999)), { maxLength: 60 });
  it("comes back to where it was after as many redos as undos", () => {
    fc.assert(
      fc.property(moves, fc.nat(5), (all, times) => {
        let history: History<number> = begin(-1);
        for (const move of all) {
          history =
            typeof move === "number" ? step(history, move, 20) : move === "undo" ? undo(history) : redo(history);
        }
        expect(history.past.length).toBeLessThanOrEqual(60);
        const back = Math.min(times, history.past.length);
        let there = history;
        for (let i = 0; i < back; i++) there = undo(there);
        for (let i = 0; i < back; i++) there = redo(there);
        expect(there).toEqual(history);
      }),
    );
  });
});
