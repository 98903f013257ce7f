/** A half-open range of UTF-16 code units in the paper's text (`paperText`). */
export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  /** 0 for the title. */
  index: number;
}
