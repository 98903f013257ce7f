import { LithographError } from "@lithograph/model";

/** A decoded text that can be read once, from its beginning. */
export interface TextSource {
  /** As the user named it. */
  name: string;
  chunks: AsyncIterable<string>;
}

/**
 * The lines of a source in batches (one batch per chunk: awaiting each line would cost more than reading it), without
 * line ends; CR, LF and CRLF all end a line.
 * @throws LithographError TOO_LARGE where a line is longer than `maxLineChars`
 */
export async function* lineBatches(source: TextSource, maxLineChars: number): AsyncGenerator<string[]> {
  let pending = "";
  let lineNumber = 1;
  for await (const chunk of source.chunks) {
    const text = pending + chunk;
    // A CR at the end may be the first half of a CRLF.
    const lines = text.endsWith("\r") ? splitLines(text.slice(0, -1)) : splitLines(text);
    pending = (lines.pop() ?? "") + (text.endsWith("\r") ? "\r" : "");
    if (pending.length > maxLineChars) {
      throw new LithographError(
        "TOO_LARGE",
        `cannot read ${source.name}: line ${lineNumber + lines.length} is longer than ${maxLineChars} characters`,
        "it is no text of lines; check the file, or name its format with --format",
      );
    }
    lineNumber += lines.length;
    if (lines.length > 0) yield lines;
  }
  const rest = splitLines(pending);
  if (rest.length > 1 && rest.at(-1) === "") rest.pop();
  if (pending !== "") yield rest;
}

/** Lines of a text; the last one is what stands after the last line end. */
export function splitLines(text: string): string[] {
  return text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
}
