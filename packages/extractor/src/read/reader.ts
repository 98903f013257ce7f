import type { PaperDraft } from "@lithograph/model";
import type { TextSource } from "./input/text-source.ts";
import type { ReadLimits } from "./limits.ts";
import type { RecordFields } from "./record/fields.ts";

/** What a reader finds: a record's fields as they stand in the file, or a plain word on what it could not use. */
export type FoundEvent =
  | { kind: "record"; record: number; key: string | null; fields: RecordFields }
  | { kind: "skipped"; record: number | null; key: string | null; reason: string }
  | { kind: "warning"; record: number | null; key: string | null; message: string };

export interface ReadContext {
  limits: ReadLimits;
  signal: AbortSignal | null;
}

/** One format: how it is told from others by its content, and how its records are found. */
export interface Reader {
  /** Stable name: `--format`, `Origin.format`. */
  name: string;
  /** For people. */
  label: string;
  /** Lower case, without dot; a hint only, content decides. */
  extensions: readonly string[];
  /**
   * Confidence in [0, 1] that a text that begins with `head` is of this format.
   * @param head the first ~64 KiB, decoded; may end in the middle of a record
   */
  sniff(head: string, fileName: string): number;
  read(source: TextSource, context: ReadContext): AsyncIterable<FoundEvent>;
}

/**
 * What reading a source tells: every bibliographic entry becomes a "paper" or a "skipped" with its record number
 * (from 1); a "skipped" without record number is a part of the file that is no entry.
 */
export type ReadEvent =
  | {
      kind: "paper";
      record: number;
      key: string | null;
      paper: PaperDraft;
      /** The abstract field held a placeholder ("NA", "No abstract available"); the paper's abstract is empty. */
      placeholder: boolean;
    }
  | { kind: "skipped"; record: number | null; key: string | null; reason: string }
  | { kind: "warning"; record: number | null; key: string | null; message: string };
