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

/** After so many trees, a row that scores less than so much is given up: the rest would not change the decision. */
export type Stops = readonly (readonly [trees: number, score: number])[];
const HOPELESS: Stops = [[60, -3.2]];

const packed = new WeakMap<Trees, Float32Array>();

/** Feature, value and left child of each node side by side: a node is one access to memory. */
function pack(trees: Trees): Float32Array {
  let nodes = packed.get(trees);
  if (nodes === undefined) {
    nodes = new Float32Array(trees.features.length * 3);
    for (let i = 0; i < trees.features.length; i += 1)
      nodes.set([trees.features[i] ?? -1, trees.values[i] ?? 0, (trees.left[i] ?? 0) * 3], i * 3);
    packed.set(trees, nodes);
  }
  return nodes;
}

/** The log-odds that the trees give to a row of features; of a row that is given up only what the first trees say. */
export function treeScore(trees: Trees, row: ArrayLike<number>, stops: Stops = HOPELESS): number {
  const nodes = pack(trees);
  const { roots } = trees;
  let score = trees.base;
  let stop = 0;
  for (let t = 0; t < roots.length; t += 1) {
    if (t === stops[stop]?.[0]) {
      if (score < (stops[stop]?.[1] ?? 0)) return score;
      stop += 1;
    }
    let node = (roots[t] as number) * 3;
    let feature = nodes[node] as number;
    while (feature >= 0) {
      const high = (row[feature] as number) > (nodes[node + 1] as number) ? 3 : 0;
      node = (nodes[node + 2] as number) + high;
      feature = nodes[node] as number;
    }
    score += nodes[node + 1] as number;
  }
  return score;
}
