import { describe, expect, it } from "vitest";
import { HashTable } from "./hash-table.ts";
import { LABELS } from "./labels.ts";
import { decodeTagger, encodeTagger } from "./tagger-file.ts";

const model = {
  features: new HashTable(Uint32Array.from([5, 9, 4_000_000_000])),
  weights: Float32Array.from({ length: 3 * LABELS }, (_, i) => (i < LABELS ? 0.001 : (i % 7) - 3)),
  step: 1,
  transitions: Float32Array.from({ length: (LABELS + 1) * LABELS }, (_, i) => i / 10),
};

describe("encodeTagger", () => {
  const back = decodeTagger(encodeTagger(model));

  it("drops features whose weights are all next to nothing", () => {
    expect(back.features.get(5)).toBe(-1);
    expect(back.features.get(4_000_000_000)).toBe(1);
  });

  it("keeps weights to within half a step, and transitions as they are", () => {
    for (let i = 0; i < 2 * LABELS; i += 1)
      expect(Math.abs((back.weights[i] ?? 0) * back.step - (model.weights[LABELS + i] ?? 0))).toBeLessThanOrEqual(
        back.step / 2 + 1e-6,
      );
    expect([...back.transitions]).toEqual([...model.transitions]);
  });
});
