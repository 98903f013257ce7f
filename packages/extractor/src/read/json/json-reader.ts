import type { TextSource } from "../input/text-source.ts";
import type { FoundEvent, ReadContext } from "../reader.ts";
import { RecordCutter } from "./record-cutter.ts";
import type { RecordShape } from "./record-shape.ts";
import { jsonObject } from "./shapes.ts";

/** Reads JSON whose records have the shape that `shapeFor` tells (null: none that we know). */
export function readJson(
  shapeFor: (object: Record<string, unknown>) => RecordShape | null,
): (source: TextSource, context: ReadContext) => AsyncGenerator<FoundEvent> {
  return async function* read(source, { limits }) {
    const cutter = new RecordCutter(source.name, limits);
    let record = 0;
    for await (const chunk of source.chunks) {
      for (const { json } of cutter.push(chunk)) {
        const event = recordEvent(json, record + 1, shapeFor);
        if (event === null) continue;
        record++;
        yield event;
      }
    }
    for (const { json } of cutter.end()) {
      yield { kind: "skipped", record: record + 1, key: keyIn(json), reason: "the file ends inside this record" };
    }
  };
}

/** null for what is part of a library but no entry of a bibliography (notes, attachments). */
function recordEvent(
  json: string,
  record: number,
  shapeFor: (object: Record<string, unknown>) => RecordShape | null,
): FoundEvent | null {
  const object = parseObject(json);
  if (object === null) {
    const reason = json === "null" ? "the service knew no such paper (null)" : "it is not a JSON object";
    return { kind: "skipped", record, key: keyIn(json), reason };
  }
  const shape = shapeFor(object);
  if (shape === null) return { kind: "skipped", record, key: keyIn(json), reason: "it has no title and no abstract" };
  const found = shape.toFields(object);
  return found === null ? null : { kind: "record", record, ...found };
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const parsed = jsonObject.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON after all: told as such, with the key if one can be seen.
    return null;
  }
}

/** The id of a record that cannot be parsed, for the report. */
export function keyIn(json: string): string | null {
  return /"(?:id|key|paperId|DOI|doi|citationKey)"\s*:\s*"([^"]{1,200})"/.exec(json.slice(0, 4_000))?.[1] ?? null;
}
