import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readText } from "../../src/read/testing/read-text.ts";
import { corpusBytes, readJson } from "./corpus-files.ts";

/** Records over all formats that a person compared with their files. */
const Golden = z.array(
  z.object({ file: z.string(), record: z.int(), key: z.string().nullable(), format: z.string() }).loose(),
);

describe("records checked by eye", () => {
  it.each(Golden.parse(readJson("golden.json")))(
    "$file, record $record",
    async ({ file, record, key, format, ...paper }) => {
      const events = await readText(file, corpusBytes(file));
      const event = events.find((each) => each.kind === "paper" && each.record === record);
      expect(event).toMatchObject({ key, format, paper });
    },
  );
});
