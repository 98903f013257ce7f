import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

const CorpusPaper = z.object({ id: z.string(), title: z.string(), abstract: z.string() });
export type CorpusPaper = z.infer<typeof CorpusPaper>;

/** Unlabelled papers, one JSON object a line, gzip or plain. */
export async function* readCorpus(path: string): AsyncGenerator<CorpusPaper> {
  const raw = createReadStream(path);
  const input = path.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== "") yield CorpusPaper.parse(JSON.parse(line));
  }
}
