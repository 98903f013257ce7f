import { LithographError } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeWeights, encodeWeights } from "./model-file.ts";

const weights = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 20 }))
  .chain(([classes, keys]) =>
    fc
      .array(fc.integer({ min: -32768, max: 32767 }), {
        minLength: classes * keys.length,
        maxLength: classes * keys.length,
      })
      .map((values) => ({
        classes,
        keys: Uint32Array.from(keys),
        weights: Int16Array.from(values),
        scale: 0.5,
      })),
  );

describe("encodeWeights and decodeWeights", () => {
  it("give back what was written", () => {
    fc.assert(
      fc.property(weights, (w) => {
        expect(decodeWeights(encodeWeights(w), "m")).toEqual(w);
      }),
    );
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["other bytes", new Uint8Array(64)],
  ])("refuse %s", (_, bytes) => {
    expect(() => decodeWeights(bytes, "roles")).toThrow(LithographError);
  });

  it("refuse a file that is cut short", () => {
    const whole = encodeWeights({
      classes: 1,
      keys: Uint32Array.of(1, 2),
      weights: Int16Array.of(3, 4),
      scale: 1,
    });
    expect(() => decodeWeights(whole.subarray(0, whole.length - 1), "roles")).toThrow(/roles/);
  });
});
