/** A stretch of the text, in code points, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}
