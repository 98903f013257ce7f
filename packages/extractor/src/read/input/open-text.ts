import { LithographError } from "@lithograph/model";
import { HEAD_BYTES, type ReadLimits } from "../limits.ts";
import { type ByteSource, byteChunks, peek, refuseBinary, startsWith } from "./bytes.ts";
import { type DecodeNotes, decode } from "./decode.ts";
import { completeUtf8, detectEncoding, type Encoding, guessLegacy } from "./encoding.ts";
import { GZIP_MAGIC, gunzip } from "./gunzip.ts";
import type { TextSource } from "./text-source.ts";

export interface OpenedText {
  source: TextSource;
  /** The first ~64 KiB, decoded: what the sniffers see. */
  head: string;
  encoding: Encoding;
  /** Filled while the source is read. */
  notes: DecodeNotes;
}

/**
 * Unpacks gzip, tells the encoding, refuses what is no text.
 * @throws LithographError UNREADABLE_FILE (binary, empty), TOO_LARGE (beyond `limits.maxBytes`, while reading)
 */
export async function openText(
  name: string,
  bytes: ByteSource,
  limits: ReadLimits,
  signal: AbortSignal | null,
): Promise<OpenedText> {
  const packed = await peek(bounded(name, byteChunks(bytes), limits, signal), 2);
  const plain = startsWith(packed.head, GZIP_MAGIC)
    ? bounded(name, gunzip(name, packed.all, limits), limits, signal)
    : packed.all;
  const { head, all } = await peek(plain, HEAD_BYTES);
  if (head.length === 0) throw new LithographError("UNREADABLE_FILE", `cannot read ${name}: it is empty`);
  refuseBinary(name, head);
  const encoding = detectEncoding(head);
  if (!encoding.label.startsWith("utf-16") && isBinary(head)) {
    throw new LithographError("UNREADABLE_FILE", `cannot read ${name}: it is no text (it has zero bytes)`);
  }
  const notes: DecodeNotes = { legacyLines: 0, legacy: null };
  return { source: { name, chunks: decode(all, encoding, notes) }, head: decodeHead(head, encoding), encoding, notes };
}

/** A stray zero byte is damage that the cleaner takes out; many are no text. */
function isBinary(head: Uint8Array): boolean {
  let zeros = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) zeros++;
  return zeros > Math.max(2, head.length * 0.002);
}

function decodeHead(head: Uint8Array, encoding: Encoding): string {
  const body = head.subarray(encoding.skip);
  if (encoding.label !== "utf-8") return new TextDecoder(encoding.label).decode(body);
  const whole = completeUtf8(body);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(whole);
  } catch {
    return new TextDecoder(guessLegacy(whole)).decode(whole);
  }
}

async function* bounded(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  limits: ReadLimits,
  signal: AbortSignal | null,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunks) {
    if (signal?.aborted === true) throw new LithographError("CANCELLED", `reading ${name} was cancelled`);
    total += chunk.length;
    if (total > limits.maxBytes) {
      throw new LithographError(
        "TOO_LARGE",
        `cannot read ${name}: it is larger than ${limits.maxBytes} bytes`,
        "split it into smaller files",
      );
    }
    yield chunk;
  }
}
