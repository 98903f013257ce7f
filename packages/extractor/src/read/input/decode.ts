import { isUtf8 } from "node:buffer";
import { completeUtf8, type Encoding, guessLegacy } from "./encoding.ts";

/** What decoding found that a person should know. */
export interface DecodeNotes {
  /** Lines that are not UTF-8 in a text that else is (or was taken to be), and what they were read as. */
  legacyLines: number;
  legacy: "gbk" | "windows-1252" | null;
}

/**
 * Bytes to text, as a stream. A text taken for UTF-8 that turns out not to be is read line by line: people paste
 * records from several programs into one file, so one file may hold several encodings.
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  notes: DecodeNotes,
): AsyncGenerator<string> {
  let skip = encoding.skip;
  async function* body(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      const dropped = Math.min(skip, chunk.length);
      skip -= dropped;
      if (dropped < chunk.length) yield chunk.subarray(dropped);
    }
  }
  if (encoding.label === "utf-8") yield* decodeUtf8(body(), notes);
  else yield* decodeWith(body(), encoding.label);
}

async function* decodeWith(bytes: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>, notes: DecodeNotes): AsyncGenerator<string> {
  let pending: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes) {
    const joined = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const whole = completeUtf8(joined);
    if (isUtf8(whole)) {
      yield utf8(whole);
      pending = joined.subarray(whole.length);
    } else {
      // Only up to the last line break: a line must not be judged by its half.
      const cut = joined.lastIndexOf(0x0a) + 1;
      const end = cut === 0 ? joined.length : cut;
      yield decodeLines(joined.subarray(0, end), notes);
      pending = joined.subarray(end);
    }
  }
  if (pending.length > 0) yield isUtf8(pending) ? utf8(pending) : decodeLines(pending, notes);
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

function decodeLines(bytes: Uint8Array, notes: DecodeNotes): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (isUtf8(line)) parts.push(utf8(line));
    else {
      notes.legacy ??= guessLegacy(bytes);
      notes.legacyLines++;
      parts.push(new TextDecoder(notes.legacy).decode(line));
    }
    start = end;
  }
  return parts.join("");
}
