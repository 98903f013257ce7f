import type { TextSource } from "../input/text-source.ts";
import type { FoundEvent, ReadContext } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import { xmlElements } from "./elements.ts";
import { type XmlNode, xmlParser } from "./node.ts";

/** Reads an XML format whose records are elements of these names. */
export function readXml(
  names: readonly string[],
  toFields: (record: XmlNode) => { key: string | null; fields: RecordFields } | null,
): (source: TextSource, context: ReadContext) => AsyncGenerator<FoundEvent> {
  return async function* read(source, context) {
    const parse = xmlParser(context.limits.maxDepth);
    let record = 0;
    for await (const { xml, whole } of xmlElements(source, names, context)) {
      record++;
      yield recordEvent(record, whole, () => toFieldsOrNull(parse(xml), toFields));
    }
  };
}

function toFieldsOrNull(
  node: XmlNode | null,
  toFields: (record: XmlNode) => { key: string | null; fields: RecordFields } | null,
) {
  return node === null ? null : toFields(node);
}

function recordEvent(
  record: number,
  whole: boolean,
  read: () => { key: string | null; fields: RecordFields } | null,
): FoundEvent {
  if (!whole) return { kind: "skipped", record, key: null, reason: "the file ends inside this record" };
  try {
    const found = read();
    if (found === null) return { kind: "skipped", record, key: null, reason: "the element holds no record" };
    return { kind: "record", record, ...found };
  } catch (error) {
    // The parser's own words (mismatched tags, too deep nesting) are what a person needs to find the place.
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return { kind: "skipped", record, key: null, reason: `the XML cannot be read: ${reason}` };
  }
}
