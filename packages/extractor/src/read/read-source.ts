import { LithographError } from "@lithograph/model";
import type { ByteSource } from "./input/bytes.ts";
import { type OpenedText, openText } from "./input/open-text.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits.ts";
import type { FoundEvent, ReadContext, ReadEvent, Reader } from "./reader.ts";
import { READERS } from "./readers.ts";
import { finishRecord } from "./record/finish.ts";
import { NoteCounter } from "./record/note-counter.ts";

export interface ReadOptions {
  /** Name of a reader; overrules detection. */
  format?: string;
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
}

/** Below this no reader claims a text. */
const CLAIM = 0.3;

/**
 * Reads one source: unpacks, decodes, tells its format by its content, and yields each bibliographic entry as a paper
 * or as skipped with its reason. Streams: memory is bounded by one record, not by the source.
 * @throws LithographError UNREADABLE_FILE, UNKNOWN_FORMAT, TOO_LARGE, CANCELLED, BAD_REQUEST (unknown `format`); they
 * name the source. An error may come after events: what was read until then is sound.
 */
export async function* readSource(
  source: { name: string; bytes: ByteSource },
  options: ReadOptions = {},
): AsyncGenerator<ReadEvent & { format: string }> {
  const context: ReadContext = { limits: { ...DEFAULT_LIMITS, ...options.limits }, signal: options.signal ?? null };
  const named = options.format === undefined ? null : readerNamed(options.format);
  const opened = await openText(source.name, source.bytes, context.limits, context.signal);
  const reader = named ?? detectReader(opened.head, source.name);
  if (reader === null) {
    throw new LithographError(
      "UNKNOWN_FORMAT",
      `cannot tell the format of ${source.name}`,
      `name it with --format; known: ${READERS.map(({ name }) => name).join(", ")}`,
    );
  }
  for await (const event of readWith(reader, opened, context)) yield { ...event, format: reader.name };
}

function readerNamed(name: string): Reader {
  const reader = READERS.find((each) => each.name === name.toLowerCase());
  if (reader !== undefined) return reader;
  throw new LithographError(
    "BAD_REQUEST",
    `there is no format "${name}"`,
    `known: ${READERS.map((each) => each.name).join(", ")}`,
  );
}

/** The reader with the highest confidence; the file's extension decides only between equals. */
export function detectReader(head: string, fileName: string): Reader | null {
  const text = head.replace(/^\ufeff/, "");
  const extension = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  let best: Reader | null = null;
  let highest = CLAIM;
  for (const reader of READERS) {
    const confidence = reader.sniff(text, fileName);
    const score = confidence === 0 ? 0 : confidence + (reader.extensions.includes(extension) ? 0.04 : 0);
    if (score > highest) {
      best = reader;
      highest = score;
    }
  }
  return best;
}

async function* readWith(reader: Reader, opened: OpenedText, context: ReadContext): AsyncGenerator<ReadEvent> {
  const notes = new NoteCounter();
  const file = opened.source.name;
  let found = false;
  for await (const event of reader.read(opened.source, context)) {
    if (context.signal?.aborted === true) throw new LithographError("CANCELLED", `reading ${file} was cancelled`);
    found ||= event.kind !== "warning";
    yield event.kind === "record" ? finished(event, file, reader.name, context.limits, notes) : event;
  }
  yield* notes.warnings();
  if (!found)
    yield { kind: "warning", record: null, key: null, message: `the file is ${reader.label}, but holds no record` };
  if (opened.notes.legacy !== null) {
    const message = `${opened.notes.legacyLines} lines are not UTF-8; read as ${opened.notes.legacy}`;
    yield { kind: "warning", record: null, key: null, message };
  }
}

function finished(
  event: Extract<FoundEvent, { kind: "record" }>,
  file: string,
  format: string,
  limits: ReadLimits,
  notes: NoteCounter,
): ReadEvent {
  const { record, fields } = event;
  const key = event.key?.slice(0, 300) ?? null;
  const result = finishRecord(fields, { file, record, format, key }, limits);
  if (result.paper === null) return { kind: "skipped", record, key, reason: result.reason };
  for (const note of result.notes) notes.add(note, record, key);
  return { kind: "paper", record, key, paper: result.paper, placeholder: result.placeholder };
}
