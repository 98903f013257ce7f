import { hashText, mix } from "../entities/hash.ts";

/** A kind of feature; its hash keeps the values of one kind apart from those of another. */
export type Template = number;

export const template = (name: string): Template => hashText(name);

/** The features of one decision, as hashes. A repeated one counts once: models and training see to that. */
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
  crossed(value: number): number[] {
    const out = this.found;
    const count = out.length;
    for (let i = 0; i < count; i += 1) out.push(mix(out[i] as number, value));
    return out;
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
