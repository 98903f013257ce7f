import type { z } from "zod";
import type { FilePort } from "./file-port.ts";

/** A line that could not be used; `line` counts from 1. */
export interface LineProblem {
  file: string;
  line: number;
  reason: string;
}

export interface Line {
  /** Counts from 1. */
  number: number;
  text: string;
  /** False for a last line that no newline ends. */
  complete: boolean;
}

/** Longest line that is held in memory; a longer one is reported, not read. Characters. */
const MAX_LINE = 16 * 1024 * 1024;

/** The lines of a UTF-8 file, in memory bounded by the longest line. A line over the bound comes as text `null`. */
export async function* readLines(
  files: FilePort,
  path: string,
): AsyncGenerator<Omit<Line, "text"> & { text: string | null }> {
  const decoder = new TextDecoder("utf-8", { fatal: false, ignoreBOM: false });
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const take = (complete: boolean) => {
    const text = length > MAX_LINE ? null : parts.join("");
    parts = [];
    length = 0;
    return { number: number++, text, complete };
  };
  const keep = (text: string) => {
    length += text.length;
    if (length <= MAX_LINE) parts.push(text);
    else parts = [];
  };
  for await (const chunk of files.readChunks(path)) {
    const pieces = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, piece] of pieces.entries()) {
      keep(piece);
      if (index < pieces.length - 1) yield take(true);
    }
  }
  keep(decoder.decode());
  if (length > 0) yield take(false);
}

/** One line as a record, or the reason why it is none. */
export function parseLine<T>(schema: z.ZodType<T>, text: string | null): { value: T } | { reason: string } {
  if (text === null) return { reason: `longer than ${MAX_LINE} characters` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { reason: "not JSON" };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { reason: `${issue?.path.join(".") || "record"}: ${issue?.message ?? "not valid"}` };
}

/** Records of a JSONL file; blank lines are passed over, bad lines go to `onProblem`. A missing file has no records. */
export async function* readRecords<T>(
  files: FilePort,
  path: string,
  schema: z.ZodType<T>,
  onProblem: (problem: LineProblem) => void,
): AsyncGenerator<T> {
  if ((await files.info(path)) === null) return;
  for await (const { number, text } of readLines(files, path)) {
    if (text?.trim() === "") continue;
    const parsed = parseLine(schema, text);
    if ("value" in parsed) yield parsed.value;
    else onProblem({ file: path, line: number, reason: parsed.reason });
  }
}
