import { LithographError } from "@lithograph/model";

export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array> | Uint8Array;

/** Signatures of files that people take for text: each is named in the error, so that the reader knows what to do. */
const BINARY_KINDS: readonly { magic: readonly number[]; name: string; hint: string }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], name: "a ZIP archive (or a .docx, .xlsx)", hint: "unpack it first" },
  { magic: [0x50, 0x4b, 0x05, 0x06], name: "an empty ZIP archive", hint: "unpack it first" },
  { magic: [0x25, 0x50, 0x44, 0x46], name: "a PDF", hint: "export its reference as BibTeX, RIS or CSV" },
  { magic: [0x42, 0x5a, 0x68], name: "a bzip2 archive", hint: "unpack it first" },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: "an xz archive", hint: "unpack it first" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: "a 7z archive", hint: "unpack it first" },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], name: "a zstd archive", hint: "unpack it first" },
  { magic: [0x52, 0x61, 0x72, 0x21], name: "a RAR archive", hint: "unpack it first" },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: "an old Office file", hint: "save it as CSV" },
  { magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: "an SQLite database", hint: "export it as BibTeX or RIS" },
  { magic: [0x89, 0x50, 0x4e, 0x47], name: "a PNG picture", hint: "lithograph reads text" },
  { magic: [0xff, 0xd8, 0xff], name: "a JPEG picture", hint: "lithograph reads text" },
  { magic: [0x7f, 0x45, 0x4c, 0x46], name: "a program", hint: "lithograph reads text" },
];

export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte);
}

/** Throws UNREADABLE_FILE for what no reader can read, whatever the file's name says. */
export function refuseBinary(name: string, head: Uint8Array): void {
  const kind = BINARY_KINDS.find(({ magic }) => startsWith(head, magic));
  if (kind !== undefined) {
    throw new LithographError("UNREADABLE_FILE", `cannot read ${name}: it is ${kind.name}`, kind.hint);
  }
}

/** No chunk is longer, so that what looks through a chunk for each record stays linear. */
const CHUNK_BYTES = 64 * 1024;

/** Any byte source as chunks of bounded size. */
export async function* byteChunks(source: ByteSource): AsyncGenerator<Uint8Array> {
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    for (let at = 0; at < chunk.length; at += CHUNK_BYTES) yield chunk.subarray(at, at + CHUNK_BYTES);
  }
}

/**
 * Reads at least `size` bytes (or all there are) and hands back both them and the whole stream from its beginning.
 * Nothing is read twice and nothing beyond the head is held.
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.length;
  }
  const head = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: head.subarray(0, size), all: all() };
}
