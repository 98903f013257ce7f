import { hashText } from "../entities/hash.ts";

/** Which way a word says that a quantity went: 1 up, 2 down, 3 reached a level. */
export type Direction = 1 | 2 | 3;

const UP =
  "improve improves improved improving improvement improvements increase increases increased increasing boost boosts boosted boosting gain gains gained higher more greater larger better faster speedup speedups raise raises raised enhance enhances enhanced enhancement outperform outperforms outperforming outperformed surpass surpasses exceed exceeds accelerate accelerates acceleration up longer enlarges extends";
const DOWN =
  "reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing lower lowers lowered lowering save saves saved saving savings cut cuts cutting less fewer smaller shrink shrinks drop drops dropped dropping degradation loss degrade degrades shorter compress compresses compressed compression eliminate eliminates minimize slower cheaper down fewer halves";
const LEVEL =
  "achieve achieves achieved achieving reach reaches reached reaching attain attains attained attaining obtain obtains obtained yield yields delivers deliver delivering with at of is are only consumes consuming requires requiring retain retains retaining maintain maintains maintaining preserve preserves preserving within score scores exhibits provides to remains keeps";

/** Direction words by hash. */
export const DIRECTIONS: ReadonlyMap<number, Direction> = new Map(
  (
    [
      [LEVEL, 3],
      [UP, 1],
      [DOWN, 2],
    ] as const
  ).flatMap(([words, direction]) => words.split(" ").map((word): [number, Direction] => [hashText(word), direction])),
);
