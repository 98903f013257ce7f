import { hashText, mix } from "./hash.ts";
import { casing, shape } from "./shape.ts";
import type { WordTable } from "./word-table.ts";

/** What a word says by itself, wherever it stands, as hashes: computed once for each form. */
export interface FormFeatures {
  /** Forms that a reader keeps are numbered; a number is never given twice. */
  id: number;
  /** Lower case. */
  word: string;
  lower: number;
  shape: number;
  /** Cluster hashes, coarse to fine (of the word, or of "unknown" with its casing). */
  coarse: number;
  middle: number;
  fine: number;
  /** All features of the word for its own position, its neighbours', and those further off. */
  own: readonly number[];
  near: readonly number[];
  far: readonly number[];
}

/** Logarithmic bin of a document frequency. */
const frequencyBin = (documents: number): number => (documents === 0 ? 0 : 1 + Math.floor(Math.log2(documents)));

export function formFeatures(form: string, words: WordTable, id: number): FormFeatures {
  const word = form.toLowerCase();
  const facts = words.get(word);
  const written = casing(form);
  const feature = (name: string, value: string | number): number => hashText(`${name}=${value}`);
  const clusters = facts?.clusters ?? [-1, -1, -1];
  const lower = feature("w", word);
  const shaped = feature("s", shape(form));
  const coarse = facts ? feature("c64", clusters[0]) : feature("c64?", written);
  const middle = facts ? feature("c256", clusters[1]) : feature("c256?", written);
  const fine = facts ? feature("c1024", clusters[2]) : feature("c1024?", written);
  const suffix3 = feature("z3", word.slice(-3));
  const own = [lower, shaped, coarse, middle, fine, suffix3];
  own.push(feature("f", form), feature("case", written));
  own.push(feature("z2", word.slice(-2)), feature("z4", word.slice(-4)));
  own.push(feature("a2", word.slice(0, 2)), feature("a3", word.slice(0, 3)), feature("a4", word.slice(0, 4)));
  own.push(feature("df", frequencyBin(facts?.documents ?? 0)));
  own.push(feature("df+case", `${frequencyBin(facts?.documents ?? 0)}${written}`));
  own.push(feature("capital+case", `${facts?.capital ?? "?"}${written}`));
  own.push(feature("length", Math.min(form.length, 12)));
  const near = [lower, shaped, coarse, middle, fine, suffix3, feature("case", written)];
  return { id, word, lower, shape: shaped, coarse, middle, fine, own, near, far: [lower, coarse, middle] };
}

/** Features of the empty place before the first and after the last word of a sentence. */
export const EDGE: FormFeatures = (() => {
  const edge = hashText("edge");
  return {
    id: 0,
    word: "",
    lower: edge,
    shape: edge,
    coarse: edge,
    middle: edge,
    fine: edge,
    own: [edge],
    near: [edge],
    far: [edge],
  };
})();

/** Offsets of the words that a position looks at, with which of their features. */
export const WINDOW = [-3, -2, -1, 0, 1, 2, 3] as const;
/** How far the window reaches to each side. */
export const REACH = 3;
export type WindowOffset = (typeof WINDOW)[number];

/** The features of `form` as seen from a position at `offset` before it. */
export function seenFrom(form: FormFeatures, offset: WindowOffset): readonly number[] {
  return offset === 0 ? form.own : Math.abs(offset) <= 2 ? form.near : form.far;
}

/** A word feature at an offset, as one hash. */
export const placed = (feature: number, offset: WindowOffset): number => mix(feature, 101 + offset);
