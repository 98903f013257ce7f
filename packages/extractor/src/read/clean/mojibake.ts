import { isUtf8 } from "node:buffer";

/** Windows-1252's characters for the bytes 0x80-0x9F (WHATWG Encoding Standard, index windows-1252). */
const CP1252_HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTE_OF = new Map<string, number>([
  // Read as Latin-1 the bytes 0x80-0x9F became control characters.
  ...Array.from({ length: 0x20 }, (_, i): [string, number] => [String.fromCharCode(0x80 + i), 0x80 + i]),
  ...[...CP1252_HIGH].map((char, i): [string, number] => [char, 0x80 + i]),
  ...Array.from({ length: 0x60 }, (_, i): [string, number] => [String.fromCharCode(0xa0 + i), 0xa0 + i]),
]);

/**
 * First bytes of what stands in papers: Latin-1 and Latin Extended-A (C2-C5), Greek (CE, CF), Cyrillic (D0, D1),
 * punctuation and symbols (E2), mathematical letters (F0). The others are letters before quotation marks and dashes:
 * "Strauß’" is no N'Ko, "café——" no Chinese.
 */
const LEAD = /[\u00c2-\u00c5\u00ce-\u00d1\u00e2\u00f0]/;

/**
 * Repairs UTF-8 that some program before us read as Windows-1252 ("Ã©" for "é", "â€™" for "’"), and counts the places.
 * Only runs that are valid UTF-8 once turned back into bytes are touched: "NÃO" stays.
 */
export function repairMojibake(text: string): { text: string; repaired: number } {
  if (!LEAD.test(text)) return { text, repaired: 0 };
  let out = "";
  let repaired = 0;
  for (let i = 0; i < text.length; ) {
    const found = LEAD.test(text[i] ?? "") ? sequenceAt(text, i) : null;
    if (found === null) out += text[i++];
    else {
      out += found.char;
      repaired++;
      i += found.length;
    }
  }
  // Twice-broken text ("ÃƒÂ©") needs a second turn.
  return repaired > 0 && LEAD.test(out) ? { text: repairOnce(out), repaired } : { text: out, repaired };
}

function repairOnce(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; ) {
    const found = LEAD.test(text[i] ?? "") ? sequenceAt(text, i) : null;
    out += found === null ? text[i] : found.char;
    i += found === null ? 1 : found.length;
  }
  return out;
}

function sequenceAt(text: string, at: number): { char: string; length: number } | null {
  const lead = BYTE_OF.get(text[at] ?? "") ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const byte = BYTE_OF.get(text[at + i] ?? "");
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return isUtf8(bytes) ? { char: Buffer.from(bytes).toString("utf8"), length } : null;
}

/** Characters that a program before us lost: U+FFFD. */
export function lostCharacters(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
