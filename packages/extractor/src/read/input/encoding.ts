import { isUtf8 } from "node:buffer";

/** An encoding label of the WHATWG Encoding Standard, and how it was told. */
export interface Encoding {
  label: string;
  by: "bom" | "declared" | "guessed" | "default";
  /** Length of the byte order mark. */
  skip: number;
}

/** What JabRef, RefWorks and others write, in the names that TextDecoder knows. */
const ALIASES: Readonly<Record<string, string>> = {
  cp1252: "windows-1252",
  ansi: "windows-1252",
  ansinew: "windows-1252",
  iso8859_1: "windows-1252",
  latin1: "windows-1252",
  macroman: "macintosh",
  sjis: "shift_jis",
  gb2312: "gbk",
  cp936: "gbk",
};

/** Tells the encoding of a text from its first bytes: byte order mark, declaration, zero bytes; UTF-8 else. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { label: "utf-8", by: "bom", skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { label: "utf-16le", by: "bom", skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { label: "utf-16be", by: "bom", skip: 2 };
  const wide = guessUtf16(head);
  if (wide !== null) return { label: wide, by: "guessed", skip: 0 };
  const declared = declaredEncoding(head);
  // A declaration that the bytes refute (UTF-8 declared, other bytes; UTF-16 declared in ASCII) counts for nothing.
  if (declared !== null && !declared.startsWith("utf-16") && declared !== "utf-8" && !onlyUtf8(head)) {
    return { label: declared, by: "declared", skip: 0 };
  }
  return { label: "utf-8", by: "default", skip: 0 };
}

/** True where the bytes hold characters beyond ASCII and all of them are UTF-8: no one writes that by accident. */
function onlyUtf8(head: Uint8Array): boolean {
  const whole = completeUtf8(head);
  return isUtf8(whole) && whole.some((byte) => byte >= 0x80);
}

/** The bytes without a character that is cut off at their end. */
export function completeUtf8(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needs ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}

/** Text in Latin script has a zero in every other byte: which one tells the order. */
function guessUtf16(head: Uint8Array): string | null {
  const length = Math.min(head.length & ~1, 4096);
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) {
    if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.05) return "utf-16be";
  return null;
}

/** `<?xml … encoding="…"?>`, `% Encoding: …` (JabRef), `Character Set=…` (RefWorks), `<meta charset=…>`. */
function declaredEncoding(head: Uint8Array): string | null {
  const text = Buffer.from(head.subarray(0, 2048)).toString("latin1");
  const match =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text) ??
    /^%\s*Encoding:\s*([\w.:-]{1,40})/im.exec(text) ??
    /^Character Set=([\w.:-]{1,40})/m.exec(text) ??
    /<meta\s[^>]{0,100}charset=["']?([\w.:-]{1,40})/i.exec(text);
  const name = match?.[1]?.toLowerCase();
  return name === undefined ? null : knownLabel(ALIASES[name.replaceAll("-", "")] ?? ALIASES[name] ?? name);
}

function knownLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/**
 * The one-byte or two-byte encoding of bytes that are not UTF-8: GBK where high bytes come in pairs of the GB 2312
 * plane of hanzi, as they never do in a western text; Windows-1252 (of which Latin-1 is a part) else.
 */
export function guessLegacy(bytes: Uint8Array): "gbk" | "windows-1252" {
  let high = 0;
  let paired = 0;
  for (let i = 0; i < bytes.length; ) {
    if ((bytes[i] ?? 0) < 0x80) {
      i++;
      continue;
    }
    let end = i;
    while (end < bytes.length && (bytes[end] ?? 0) >= 0x80) end++;
    high += end - i;
    for (let j = i; j + 1 < end; j += 2) {
      const lead = bytes[j] ?? 0;
      if (lead >= 0xa1 && lead <= 0xf7 && (bytes[j + 1] ?? 0) >= 0xa1) paired += 2;
    }
    i = end;
  }
  return high >= 4 && paired / high > 0.9 ? "gbk" : "windows-1252";
}
