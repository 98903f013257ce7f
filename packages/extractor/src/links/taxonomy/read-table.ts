import { readDataFile } from "../../entities/data-file.ts";

/** The rows of a tab-separated file of packages/extractor/data, without the first line, which names the columns. */
export function readTable(file: string): string[][] {
  const lines = new TextDecoder().decode(readDataFile(file)).split("\n").slice(1);
  return lines.filter((line) => line !== "").map((line) => line.split("\t"));
}
