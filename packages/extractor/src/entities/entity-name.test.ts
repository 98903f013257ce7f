import { describe, expect, it } from "vitest";
import { chooseName, type NameOption } from "./entity-name.ts";

const option = (text: string, more: Partial<NameOption> = {}): NameOption => ({
  text,
  probability: 0.5,
  isShort: false,
  isLong: false,
  beforeColon: false,
  ...more,
});

describe("chooseName", () => {
  it("expands initials where the text does", () => {
    const options = [
      option("MoE", { isShort: true, probability: 0.9 }),
      option("Mixture of Experts", { isLong: true }),
    ];
    expect(chooseName(options, "Technique")).toBe("Mixture of Experts");
  });

  it("keeps the short name of a coinage", () => {
    const long = option("Accelerated Large Language Model", { isLong: true });
    expect(chooseName([long, option("AccLLM", { isShort: true })], "Technique")).toBe("AccLLM");
    expect(chooseName([long, option("ALLM", { isShort: true, beforeColon: true })], "Technique")).toBe("ALLM");
  });

  it("takes the likeliest form otherwise", () => {
    expect(chooseName([option("inference latency"), option("latency", { probability: 0.8 })], "Metric")).toBe(
      "latency",
    );
  });
});
