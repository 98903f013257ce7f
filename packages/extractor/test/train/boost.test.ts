import { describe, expect, it } from "vitest";
import { treeScore } from "../../src/decide/trees.ts";
import { decodeTrees, encodeTrees } from "../../src/decide/trees-file.ts";
import { BOOST_SETTINGS, trainTrees } from "../../train/entities/boost.ts";
import { Random } from "../../train/random.ts";

/** Rows of two numbers that count where both are large or both small, and one that is noise. */
function exclusiveOr(rows: number): { columns: Float32Array[]; labels: Uint8Array } {
  const random = new Random(3);
  const columns = [0, 1, 2].map(() => Float32Array.from({ length: rows }, () => random.unit()));
  const labels = Uint8Array.from({ length: rows }, (_, i) => {
    const [a = 0, b = 0] = [columns[0]?.[i], columns[1]?.[i]];
    return a > 0.5 === b > 0.5 ? 1 : 0;
  });
  return { columns, labels };
}

const settings = { ...BOOST_SETTINGS, trees: 60, featureShare: 1, minRows: 5 };
const data = exclusiveOr(1500);
const trees = trainTrees(data, settings);

describe("trainTrees", () => {
  it("learns what no single feature tells", () => {
    const wrong = [
      [0.9, 0.9, 1],
      [0.1, 0.1, 1],
      [0.9, 0.1, 0],
      [0.1, 0.9, 0],
    ].filter(([a = 0, b = 0, label]) => (treeScore(trees, [a, b, 0.5]) > 0 ? 1 : 0) !== label);
    expect(wrong).toEqual([]);
  });

  it("gives the same trees again", () => {
    expect(encodeTrees(trainTrees(data, settings))).toEqual(encodeTrees(trees));
  });
});

describe("encodeTrees", () => {
  it("comes back with the same scores", () => {
    const back = decodeTrees(encodeTrees(trees));
    for (let i = 0; i < 50; i += 1) {
      const row = data.columns.map((column) => column[i] ?? 0);
      expect(treeScore(back, row)).toBeCloseTo(treeScore(trees, row), 5);
    }
  });
});
