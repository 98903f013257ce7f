/** Boosted trees: the nodes of all trees one after another; a leaf has feature -1 and its value in `values`. */
export interface Trees {
  /** First node of each tree. */
  roots: Int32Array;
  /** Feature that a node asks for; -1 in a leaf. */
  features: Int16Array;
  /** A node sends rows with `x[feature] <= threshold` to `left`, others to `left + 1`; a leaf adds this value. */
  values: Float32Array;
  left: Int32Array;
  /** Score of an empty sum. */
  base: number;
}

/** After so many trees a row that scores less than `HOPELESS` is given up: the rest would not bring it to one half. */
const FIRST_TREES = 60;
const HOPELESS = -3.2;

/** The log-odds that the trees give to a row of features; of a hopeless row only what the first trees say. */
export function treeScore(trees: Trees, row: ArrayLike<number>): number {
  const { roots, features, values, left } = trees;
  let score = trees.base;
  for (let t = 0; t < roots.length; t += 1) {
    if (t === FIRST_TREES && score < HOPELESS) return score;
    let node = roots[t] as number;
    let feature = features[node] as number;
    while (feature >= 0) {
      node = (left[node] as number) + ((row[feature] as number) <= (values[node] as number) ? 0 : 1);
      feature = features[node] as number;
    }
    score += values[node] as number;
  }
  return score;
}
