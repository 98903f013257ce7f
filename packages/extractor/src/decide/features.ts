import { hashText, mix } from "../entities/hash.ts";

/** A kind of feature; its hash keeps the values of one kind apart from those of another. */
export type Template = number;

export const template = (name: string): Template => hashText(name);

/**
 * The features of one decision, as hashes. With `cross` each of them counts once more, joined with it: weights for all
 * cases and others for this kind of case.
 */
export interface Features {
  plain: readonly number[];
  cross: number | null;
}

export const NO_FEATURES: Features = { plain: [], cross: null };

/** Every hash that counts, the joined ones too; some may stand twice. */
export function allHashes({ plain, cross }: Features): number[] {
  return cross === null ? [...plain] : [...plain, ...plain.map((feature) => mix(feature, cross))];
}

/** Collects the features of one decision, as hashes. A repeated one counts once: models and training see to that. */
export class FeatureBag {
  private readonly found: number[] = [];

  /** A feature of which only the kind counts. */
  flag(kind: Template): void {
    this.found.push(kind);
  }

  /** A feature with a value (a word's hash, a bucket). */
  add(kind: Template, value: number): void {
    this.found.push(mix(kind, value));
  }

  /** All of them, and each once more joined with `value`. */
  crossed(value: number): Features {
    return { plain: this.found, cross: value };
  }

  list(): number[] {
    return this.found;
  }
}

/** 0, 1, 2, 3, 4, then in steps that double: distances and counts as a few values. */
export function bucket(n: number): number {
  if (n <= 4) return Math.max(0, n);
  return 3 + Math.floor(Math.log2(n - 1));
}
