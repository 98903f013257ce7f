import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A file of packages/extractor/data, unpacked where its name ends in .gz, in an array buffer of its own. */
export function readDataFile(name: string): Uint8Array {
  const bytes = readFileSync(new URL(`../../data/${name}`, import.meta.url));
  return new Uint8Array(name.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}
