import { type FormFeatures, placed, seenFrom, WINDOW } from "./form-features.ts";
import { ROW } from "./label-weights.ts";

/** Adds the weights of one feature to the row of `sums` that begins at `at`. */
export type AddWeights = (feature: number, sums: Int32Array, at: number) => void;

/** Numbers of one form: a row for each offset of the window. */
const FORM = WINDOW.length * ROW;
const FIRST_FORMS = 4096;

/**
 * The sums of a form's weights as seen from each offset of the window, once computed, side by side in one array: most
 * words of a paper were met before, and reading their sums is all that is left to do.
 */
export class FormSums {
  private readonly add: AddWeights;
  private readonly most: number;
  private known = new Uint8Array(FIRST_FORMS);
  private sums = new Int32Array(FIRST_FORMS * FORM);
  /** The form that `sums` begins with; older ones are not kept, and their sums go to the first place. */
  private first = 0;

  constructor(add: AddWeights, most: number) {
    this.add = add;
    this.most = most;
  }

  /** Adds what the form says from the place `w` of the window to a row. */
  addTo(out: Int32Array, form: FormFeatures, w: number): void {
    const at = this.placeOf(form) + w * ROW;
    const { sums } = this;
    for (let k = 0; k < ROW; k += 1) out[k] = (out[k] as number) + (sums[at + k] as number);
  }

  /** Where the sums of a form begin. */
  private placeOf(form: FormFeatures): number {
    let number = form.id - this.first;
    if (number > this.most) {
      this.known.fill(0);
      this.first = form.id;
      number = 0;
    }
    // Place 0 is for forms that are too old to be kept.
    const place = number < 0 ? 0 : number + 1;
    if (place > 0 && this.known[place] === 1) return place * FORM;
    while (place >= this.known.length) this.grow();
    const at = place * FORM;
    this.sums.fill(0, at, at + FORM);
    for (let w = 0; w < WINDOW.length; w += 1) {
      const offset = WINDOW[w] ?? 0;
      for (const feature of seenFrom(form, offset)) this.add(placed(feature, offset), this.sums, at + w * ROW);
    }
    if (place > 0) this.known[place] = 1;
    return at;
  }

  private grow(): void {
    const known = new Uint8Array(this.known.length * 2);
    known.set(this.known);
    const sums = new Int32Array(this.sums.length * 2);
    sums.set(this.sums);
    this.known = known;
    this.sums = sums;
  }
}
