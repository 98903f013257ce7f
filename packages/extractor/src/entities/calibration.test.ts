import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrated, fitCalibration } from "./calibration.ts";

describe("fitCalibration", () => {
  it("never falls, and stays between 0 and 1", () => {
    const outcome = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1 }), (outcomes) => {
        const curve = fitCalibration(outcomes);
        for (let p = 0.05; p <= 1; p += 0.05) {
          expect(calibrated(curve, p)).toBeGreaterThanOrEqual(calibrated(curve, p - 0.05) - 1e-6);
          expect(calibrated(curve, p)).toBeLessThanOrEqual(1);
          expect(calibrated(curve, p)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("says how often a probability is right", () => {
    const outcomes = Array.from({ length: 400 }, (_, i) => ({
      probability: i < 200 ? 0.3 : 0.9,
      right: i % 2 === 0 || i >= 300,
    }));
    const curve = fitCalibration(outcomes);
    expect(calibrated(curve, 0.25)).toBeCloseTo(0.5, 2);
    expect(calibrated(curve, 0.9)).toBeCloseTo(0.75, 2);
  });
});
