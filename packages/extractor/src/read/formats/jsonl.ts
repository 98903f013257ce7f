import { lineBatches } from "../input/text-source.ts";
import { shapeOf } from "../json/all-shapes.ts";
import { keyIn } from "../json/json-reader.ts";
import { jsonObject } from "../json/shapes.ts";
import type { FoundEvent, Reader } from "../reader.ts";

/** JSON Lines: one record a line, in our own form or in any other JSON form that we know. */
export const jsonlReader: Reader = {
  name: "jsonl",
  label: "JSON Lines",
  extensions: ["jsonl", "ndjson", "jsonlines"],
  sniff(head) {
    const [first = "", second = ""] = head.trimStart().split("\n", 2);
    if (!first.startsWith("{")) return 0;
    if (!isRecord(first)) return second.startsWith("{") && isRecord(second) ? 0.6 : 0;
    // One object alone may as well be a JSON file of one record: its own reader decides with more.
    return second.startsWith("{") ? 0.95 : 0.5;
  },
  async *read(source, { limits }): AsyncGenerator<FoundEvent> {
    let record = 0;
    for await (const batch of lineBatches(source, limits.maxLineChars)) {
      for (const line of batch) {
        if (line.trim() === "") continue;
        record++;
        yield lineEvent(line, record);
      }
    }
  },
};

function isRecord(line: string): boolean {
  const object = parseLine(line);
  return object !== null && shapeOf(object) !== null;
}

function lineEvent(line: string, record: number): FoundEvent {
  const object = parseLine(line);
  if (object === null) return { kind: "skipped", record, key: keyIn(line), reason: "the line is not a JSON object" };
  const found = shapeOf(object)?.toFields(object) ?? null;
  if (found === null) return { kind: "skipped", record, key: null, reason: "the object has no title and no abstract" };
  return { kind: "record", record, ...found };
}

function parseLine(line: string): Record<string, unknown> | null {
  try {
    const parsed = jsonObject.safeParse(JSON.parse(line.replace(/^\ufeff/, "")));
    return parsed.success ? parsed.data : null;
  } catch {
    // Broken JSON, or nested too deep for the parser: both are no record.
    return null;
  }
}
