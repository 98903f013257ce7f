import type { Matrix } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { findGaps } from "./gaps.ts";
import { heat } from "./heat.ts";
import { rollUp, tabulate } from "./matrix-table.ts";

const head = (id: string, name: string, papers: number, group: string | null) => ({
  id,
  name,
  papers,
  group,
  type: id.startsWith("hardware") ? ("Hardware" as const) : ("Technique" as const),
});
const cell = (row: string, column: string, papers: number) => ({ row, column, papers, best: null, year: null });

/** Quantization is at home on two GPUs and one FPGA; speculative decoding on the H100 alone. */
const matrix: Matrix = {
  rows: [
    head("technique:quantization", "quantization", 9, null),
    head("technique:sd", "speculative decoding", 4, "decoding"),
  ],
  columns: [
    head("hardware:a100", "A100", 3, "GPU"),
    head("hardware:gpu", "GPU", 1, "GPU"),
    head("hardware:alveo-u280", "Alveo U280", 2, "FPGA"),
    head("hardware:h100", "H100", 8, "GPU"),
    head("hardware:mystery", "a chip", 1, null),
  ],
  cells: [
    cell("technique:quantization", "hardware:a100", 2),
    cell("technique:quantization", "hardware:h100", 1),
    cell("technique:quantization", "hardware:alveo-u280", 1),
    cell("technique:sd", "hardware:h100", 3),
  ],
  total: { rows: 2, columns: 5 },
  query: { cypher: "", params: {} },
};

describe("tabulate", () => {
  it("puts groups with the most papers first, and what belongs to none last", () => {
    const { columns } = tabulate(matrix);
    expect(columns.map(({ name, heads }) => [name, heads.map((one) => one.name)])).toEqual([
      ["GPU", ["H100", "A100", "GPU"]],
      ["FPGA", ["Alveo U280"]],
      [null, ["a chip"]],
    ]);
  });
  it("leaves out cells with too few papers", () => {
    const table = tabulate(matrix, 2);
    expect(table.cell("technique:quantization", "hardware:a100")?.papers).toBe(2);
    expect(table.cell("technique:quantization", "hardware:h100")).toBeUndefined();
  });
});

describe("rollUp", () => {
  it("counts linked pairs of two groups and keeps the strongest", () => {
    const table = tabulate(matrix);
    const [gpus] = table.columns;
    const none = table.rows.find((group) => group.name === null);
    if (gpus === undefined || none === undefined) throw new Error("groups are missing");
    expect(rollUp(table, none, gpus)).toEqual({ pairs: 2, best: cell("technique:quantization", "hardware:a100", 2) });
  });
  it("is null where no pair is linked", () => {
    const table = tabulate(matrix);
    const decoding = table.rows.find((group) => group.name === "decoding");
    const fpgas = table.columns.find((group) => group.name === "FPGA");
    if (decoding === undefined || fpgas === undefined) throw new Error("groups are missing");
    expect(rollUp(table, decoding, fpgas)).toBeNull();
  });
});

describe("findGaps", () => {
  it("names a technique that is at home on a device's relatives, never on it, with the reason", () => {
    const [gap] = findGaps(tabulate(matrix));
    expect(gap).toMatchObject({ row: { name: "speculative decoding" }, column: { name: "A100" } });
    expect(gap?.relatives).toMatchObject([{ head: { name: "H100" }, papers: 3 }]);
  });
  it("does not ask for the class of a device as for a device", () => {
    expect(findGaps(tabulate(matrix), 100).map(({ column }) => column.name)).not.toContain("GPU");
  });
  it("names no pair that is linked, and none without a relative", () => {
    const table = tabulate(matrix);
    for (const { row, column, relatives } of findGaps(table, 100)) {
      expect(table.cell(row.id, column.id)).toBeUndefined();
      expect(relatives.length).toBeGreaterThan(0);
      expect(column.group).not.toBeNull();
    }
  });
});

describe("findGaps of many", () => {
  it("does not fill the list with one technique", () => {
    const devices = Array.from({ length: 9 }, (_, i) => head(`hardware:gpu-${i}`, `GPU ${i}`, 9, "GPU"));
    const many: Matrix = { ...matrix, columns: devices, cells: [cell("technique:quantization", "hardware:gpu-0", 5)] };
    expect(findGaps(tabulate(many))).toHaveLength(2);
  });
});

describe("heat", () => {
  it("grows with the gain, tenfold being nearly full", () => {
    const best = (ratio: number) => ({ ...cell("a", "b", 1), best: { result: "r", metric: "m", value: "v", ratio } });
    expect(heat(best(1), "gain", [2020, 2025])).toBe(0);
    expect(heat(best(3), "gain", [2020, 2025])).toBeLessThan(heat(best(9), "gain", [2020, 2025]) ?? 0);
    expect(heat(best(1_000), "gain", [2020, 2025])).toBe(1);
  });
  it("is null where nothing is known to colour by", () => {
    expect(heat(cell("a", "b", 1), "gain", [2020, 2025])).toBeNull();
    expect(heat(cell("a", "b", 1), "year", [2020, 2025])).toBeNull();
  });
  it("is fuller for newer years", () => {
    expect(heat({ ...cell("a", "b", 1), year: 2025 }, "year", [2020, 2025])).toBe(1);
    expect(heat({ ...cell("a", "b", 1), year: 2020 }, "year", [2020, 2025])).toBe(0);
  });
});
