import { describe, expect, it } from "vitest";
import { z } from "zod";
import { countSource } from "../../src/read/testing/count-source.ts";
import { corpusBytes, corpusFiles, readJson } from "./corpus-files.ts";

const Differences = z.record(
  z.string(),
  z.object({ entries: z.int(), abstracts: z.int(), reason: z.string().min(20) }),
);
const differences = Differences.parse(readJson("differences.json"));

describe("the corpus", () => {
  it.each(corpusFiles())("$file: $entries entries, $abstracts abstracts", async ({ file, entries, abstracts }) => {
    const expected = differences[file] ?? { entries, abstracts };
    const count = await countSource(file, corpusBytes(file));
    expect(count).toMatchObject({ error: null, entries: expected.entries, abstracts: expected.abstracts });
  });

  it("is told by its content alone: names without extension give the same", async () => {
    for (const { file } of corpusFiles()) {
      const bytes = corpusBytes(file);
      const [named, nameless] = [await countSource(file, bytes), await countSource("upload", bytes)];
      expect({ file, ...nameless }).toEqual({ file, ...named });
    }
  });
});
