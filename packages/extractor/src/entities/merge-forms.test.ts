import { describe, expect, it } from "vitest";
import { groupForms } from "./merge-forms.ts";
import type { AcceptedForm } from "./pair-features.ts";

const form = (name: string): AcceptedForm => ({
  candidate: { form: name, key: 1, spans: [], places: [], best: new Float64Array(7), sum: new Float64Array(7) },
  type: 0,
  probability: 0.9,
});
const names = (groups: AcceptedForm[][]): string[][] => groups.map((g) => g.map((f) => f.candidate.form));

describe("groupForms", () => {
  const forms = ["a", "b", "c"].map(form);

  it("leaves forms alone that nothing joins", () => {
    expect(names(groupForms(forms, [{ i: 0, j: 1, distinct: 0.5 }], 0.2, 0.8))).toEqual([["a"], ["b"], ["c"]]);
  });

  it("joins through a third form", () => {
    const pairs = [
      { i: 0, j: 1, distinct: 0.1 },
      { i: 1, j: 2, distinct: 0.15 },
    ];
    expect(names(groupForms(forms, pairs, 0.2, 0.8))).toEqual([["a", "b", "c"]]);
  });

  it("never joins two that are surely apart, whatever stands between them", () => {
    const pairs = [
      { i: 0, j: 1, distinct: 0.1 },
      { i: 1, j: 2, distinct: 0.15 },
      { i: 0, j: 2, distinct: 0.9 },
    ];
    expect(names(groupForms(forms, pairs, 0.2, 0.8))).toEqual([["a", "b"], ["c"]]);
  });
});
