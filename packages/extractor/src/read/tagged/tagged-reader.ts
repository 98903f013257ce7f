import type { TextSource } from "../input/text-source.ts";
import type { FoundEvent, ReadContext } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import { type TagDialect, type TagRecord, tagRecords } from "./tag-record.ts";

/** Reads a tagged format: its dialect finds records, `toFields` finds their fields (null: the record is no entry). */
export function readTagged(
  dialect: TagDialect,
  toFields: (record: TagRecord) => { key: string | null; fields: RecordFields } | null,
): (source: TextSource, context: ReadContext) => AsyncGenerator<FoundEvent> {
  return async function* read(source, context) {
    let record = 0;
    for await (const tags of tagRecords(source, dialect, context)) {
      const found = toFields(tags);
      if (found !== null) yield { kind: "record", record: ++record, ...found };
    }
  };
}
