import { describe, expect, it } from "vitest";
import { splitByRefs } from "./split-by-refs.ts";

const ref = (text: string) => ({ text, kind: "entity" as const, id: `x:${text}` });

describe("splitByRefs", () => {
  it("cuts a finding at the names in it", () => {
    const text = "AccLLM runs on the Alveo U280 with 4.07× the energy efficiency of FlightLLM";
    const parts = splitByRefs({ text, refs: [ref("Alveo U280"), ref("AccLLM")] });
    expect(parts.map((part) => [part.text, part.ref?.id ?? null])).toEqual([
      ["AccLLM", "x:AccLLM"],
      [" runs on the ", null],
      ["Alveo U280", "x:Alveo U280"],
      [" with 4.07× the energy efficiency of FlightLLM", null],
    ]);
  });
  it("does not cut a name at a shorter one inside of it", () => {
    const parts = splitByRefs({ text: "LLM beats FlightLLM", refs: [ref("LLM"), ref("FlightLLM")] });
    expect(parts.flatMap((part) => part.ref?.text ?? [])).toEqual(["LLM", "FlightLLM"]);
  });
  it("keeps the text where a name is not in it", () => {
    expect(splitByRefs({ text: "nothing here", refs: [ref("GPU"), ref("")] })).toEqual([
      { text: "nothing here", ref: null, start: 0 },
    ]);
  });
});
