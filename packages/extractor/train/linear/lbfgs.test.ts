import { describe, expect, it } from "vitest";
import { minimise } from "./lbfgs.ts";

describe("minimise", () => {
  it("finds the bottom of a stretched bowl", () => {
    const bottom = [3, -2, 0.5];
    const stretch = [1, 50, 0.2];
    const point = minimise(
      (x, gradient) => {
        let value = 0;
        for (let i = 0; i < 3; i += 1) {
          const away = (x[i] ?? 0) - (bottom[i] ?? 0);
          value += 0.5 * (stretch[i] ?? 0) * away * away;
          gradient[i] = (stretch[i] ?? 0) * away;
        }
        return value;
      },
      3,
      100,
    );
    point.forEach((x, i) => {
      expect(x).toBeCloseTo(bottom[i] ?? 0, 1);
    });
  });
});
