import { toProblem } from "@lithograph/model";
import type { ByteSource } from "../input/bytes.ts";
import { type ReadOptions, readSource } from "../read-source.ts";

/** What reading one source gave, in the words of the ingest report. */
export interface SourceCount {
  format: string | null;
  /** Bibliographic entries found: papers and skipped entries. */
  entries: number;
  /** Those of them whose abstract field is filled, with a placeholder or a text. */
  abstracts: number;
  papers: number;
  /** Message of the error that ended the reading; null where it came to the end. */
  error: string | null;
}

/** For tests and the corpus script: counts what a source holds and never throws. */
export async function countSource(name: string, bytes: ByteSource, options: ReadOptions = {}): Promise<SourceCount> {
  const count: SourceCount = { format: null, entries: 0, abstracts: 0, papers: 0, error: null };
  try {
    for await (const event of readSource({ name, bytes }, options)) {
      count.format = event.format;
      if (event.kind === "paper") {
        count.papers++;
        count.entries++;
        if (event.paper.abstract !== "" || event.placeholder) count.abstracts++;
      } else if (event.kind === "skipped" && event.record !== null) count.entries++;
    }
  } catch (error) {
    const { code, message } = toProblem(error);
    count.error = `${code}: ${message}`;
  }
  return count;
}
