import { delimitedReader } from "./formats/delimited.ts";
import { jsonlReader } from "./formats/jsonl.ts";
import { trendingReader } from "./formats/trending.ts";
import type { Reader } from "./reader.ts";

/** Every format that is read, in the order in which `--format` lists them. */
export const READERS: readonly Reader[] = [jsonlReader, delimitedReader, trendingReader];
