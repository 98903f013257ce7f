import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A file of packages/extractor/data, unpacked where its name ends in .gz. */
export function readDataFile(name: string): Buffer {
  const bytes = readFileSync(new URL(`../../data/${name}`, import.meta.url));
  return name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}
