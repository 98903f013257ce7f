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

/** The nodes of all trees in one stretch of memory: feature, value and left child of a node side by side. */
interface PackedTrees {
  /** Feature at 3i (-1 in a leaf), place of the left child at 3i + 2. */
  links: Int32Array;
  /** Value at 3i + 1. */
  values: Float32Array;
}

const packed = new WeakMap<Trees, PackedTrees>();

function pack(trees: Trees): PackedTrees {
  let nodes = packed.get(trees);
  if (nodes === undefined) {
    const count = trees.features.length;
    const links = new Int32Array(count * 3);
    const values = new Float32Array(links.buffer);
    for (let i = 0; i < count; i += 1) {
      links[i * 3] = trees.features[i] as number;
      values[i * 3 + 1] = trees.values[i] as number;
      links[i * 3 + 2] = (trees.left[i] as number) * 3;
    }
    nodes = { links, values };
    packed.set(trees, nodes);
  }
  return nodes;
}

/** The log-odds that the trees give to a row of features; of a row that is given up only what the first trees say. */
export function treeScore(trees: Trees, row: ArrayLike<number>, stops: Stops = HOPELESS): number {
  return treeScores(trees, [row], stops)[0] as number;
}

/** Scores of many rows of one length. Each tree is asked about all of them before the next: it stays in the cache. */
export function treeScores(trees: Trees, rows: readonly ArrayLike<number>[], stops: Stops = HOPELESS): Float64Array {
  const { links, values } = pack(trees);
  const { roots } = trees;
  const width = rows[0]?.length ?? 0;
  const table = new Float32Array(rows.length * width);
  rows.forEach((row, r) => {
    table.set(row, r * width);
  });
  const scores = new Float64Array(rows.length).fill(trees.base);
  // Rows that are not given up.
  const open = Int32Array.from(rows, (_, r) => r);
  let count = open.length;
  let stop = 0;
  for (let t = 0; t < roots.length && count > 0; t += 1) {
    const limit = stops[stop];
    if (limit !== undefined && t === limit[0]) {
      count = keepHopeful(open, count, scores, limit[1]);
      stop += 1;
    }
    const root = (roots[t] as number) * 3;
    for (let o = 0; o < count; o += 1) {
      const r = open[o] as number;
      const from = r * width;
      let node = root;
      let feature = links[node] as number;
      while (feature >= 0) {
        const high = (table[from + feature] as number) > (values[node + 1] as number) ? 3 : 0;
        node = (links[node + 2] as number) + high;
        feature = links[node] as number;
      }
      scores[r] = (scores[r] as number) + (values[node + 1] as number);
    }
  }
  return scores;
}

/** Moves the rows that score `least` or more to the front of `open`; their number. */
function keepHopeful(open: Int32Array, count: number, scores: Float64Array, least: number): number {
  let kept = 0;
  for (let o = 0; o < count; o += 1) {
    const r = open[o] as number;
    if ((scores[r] as number) < least) continue;
    open[kept] = r;
    kept += 1;
  }
  return kept;
}
