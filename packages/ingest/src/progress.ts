/** How far something is, in the user's words. */
export interface Progress {
  /** "reading", "extracting", "linking", "storing", "loading the graph". */
  stage: string;
  done: number;
  /** Null where it is not known. */
  total: number | null;
}
export type OnProgress = (progress: Progress) => void;
