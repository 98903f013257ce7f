import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanNumbers } from "./scan-numbers.ts";

const scan = (text: string) => scanNumbers(text, 0, text.length);
const values = (text: string): [string, number, string][] =>
  scan(text)
    .filter((n) => !n.named)
    .map((n) => [text.slice(n.start, n.end), n.amount, n.kind]);

describe("scanNumbers", () => {
  it.each<[string, string, number, string]>([
    ["a 3.7x speedup", "3.7x", 3.7, "ratio"],
    ["is 4.2X faster", "4.2X", 4.2, "ratio"],
    ["is 4.07 × faster", "4.07 ×", 4.07, "ratio"],
    ["about 2.5 times faster", "2.5 times", 2.5, "ratio"],
    ["a 215-fold gain", "215-fold", 215, "ratio"],
    ["gives $2.4\\times$ more", "2.4\\times", 2.4, "ratio"],
    ["gives 4.07$\\times$ more", "4.07$\\times$", 4.07, "ratio"],
    ["speedups of 12\\mathrm{X}$.", "12\\mathrm{X}", 12, "ratio"],
    ["$1/100$ of the cost", "1/100", 0.01, "ratio"],
    ["smaller by a factor of 2.", "2", 2, "ratio"],
    ["81.77% mAP", "81.77%", 81.77, "percent"],
    ["93.72\\% accuracy", "93.72\\%", 93.72, "percent"],
    ["98.1 percent of it", "98.1 percent", 98.1, "percent"],
    ["up by 2.3 percentage points", "2.3 percentage points", 2.3, "points"],
    ["a 3.2-point gain", "3.2-point", 3.2, "points"],
    ["gains 1.68 pp", "1.68 pp", 1.68, "points"],
    ["takes 39.2ms per", "39.2ms", 39.2, "time"],
    ["takes 0.1 GPU-days", "0.1 GPU-days", 0.1, "count"],
    ["at 91.07fps", "91.07fps", 91.07, "rate"],
    ["at 336.42 tokens/s", "336.42 tokens/s", 336.42, "rate"],
    ["at 2.5 tokens per second", "2.5 tokens per second", 2.5, "rate"],
    ["with 71.6M/s", "71.6M/s", 71_600_000, "rate"],
    ["of 23.7 TOPS/W", "23.7 TOPS/W", 23.7, "efficiency"],
    ["with 61 pJ/bit", "61 pJ/bit", 61, "energy"],
    ["draws 3.55 W", "3.55 W", 3.55, "power"],
    ["needs 12.73T FLOPs", "12.73T FLOPs", 12.73e12, "compute"],
    ["an error of 5.8±0.3", "5.8±0.3", 5.8, "none"],
    ["of 0.912 +/- 0.008", "0.912 +/- 0.008", 0.912, "none"],
    ["with 1,024 clients", "1,024", 1024, "none"],
    ["has 2.5 million rows", "2.5 million", 2_500_000, "none"],
    ["an error of 1.2e-5 here", "1.2e-5", 1.2e-5, "none"],
    ["perplexity of 5.47.", "5.47", 5.47, "none"],
  ])("reads %j", (text, value, amount, kind) => {
    const found = values(text);
    expect(found.map(([v, , k]) => [v, k])).toEqual([[value, kind]]);
    expect(found[0]?.[1]).toBeCloseTo(amount, 9);
  });

  it.each(["ResNet-50", "GPT-3.5-Turbo", "INT8", "v2", "Llama-3.2-1B", "a 16x16 array", "CIFAR-10", "top-1", "H2O"])(
    "takes %j for a name or a size",
    (text) => {
      expect(values(text).filter(([value]) => /^\d+(?:\.\d+)?x?$/.test(value) && text !== "a 16x16 array")).toEqual([]);
      expect(scan(text)[0]?.named ?? true).toBe(true);
    },
  );

  it("gives exact, ordered places for any text", () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("3.5x", "$", "\\times", "%", "1,000", "~", "-", " to ", "ms", "/s", "1e9", "{", "}", "10^{-3}"),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join("");
        let at = 0;
        for (const n of scan(whole)) {
          expect(n.start).toBeGreaterThanOrEqual(at);
          expect(n.end).toBeGreaterThan(n.start);
          expect(n.end).toBeLessThanOrEqual(whole.length);
          expect(whole.slice(n.start, n.end)).toMatch(/^\.?\d/);
          at = n.digitsEnd;
        }
      }),
    );
  });

  it("reads long hostile runs in one pass", () => {
    const digits = "9".repeat(50_000);
    expect(scan(digits)).toHaveLength(1);
    expect(scan("1,".repeat(20_000)).length).toBeGreaterThan(0);
    expect(scan(`1${" ".repeat(50_000)}x`)).toHaveLength(1);
    expect(scan("$".repeat(50_000))).toEqual([]);
  });
});
