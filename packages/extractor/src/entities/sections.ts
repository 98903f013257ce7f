import { LithographError } from "@lithograph/model";
import { z } from "zod";

const Sections = z.array(z.tuple([z.string(), z.int().min(0)]));

/** Several byte arrays by name in one: header length (uint32), header as JSON (names and lengths), the bytes. */
export function joinSections(sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(sections);
  const header = new TextEncoder().encode(JSON.stringify(entries.map(([name, bytes]) => [name, bytes.length])));
  const total = entries.reduce((sum, [, bytes]) => sum + bytes.length, 4 + header.length);
  const joined = new Uint8Array(total);
  new DataView(joined.buffer).setUint32(0, header.length, true);
  joined.set(header, 4);
  let at = 4 + header.length;
  for (const [, bytes] of entries) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

/** A function that gives the bytes of a section; an unknown name throws. */
export function splitSections(bytes: Uint8Array): (name: string) => Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const header = Sections.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  const found = new Map<string, Uint8Array>();
  let at = 4 + length;
  for (const [name, size] of header) {
    found.set(name, bytes.slice(at, at + size));
    at += size;
  }
  return (name) => {
    const section = found.get(name);
    if (section) return section;
    throw new LithographError(
      "UNREADABLE_FILE",
      `Reading the entity model: it has no part "${name}"`,
      "Restore packages/extractor/data from the repository or run pnpm train.",
    );
  };
}
