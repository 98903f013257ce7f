import { columnName } from "../delimited/columns.ts";
import { tableRows } from "../delimited/rows.ts";
import type { TextSource } from "../input/text-source.ts";
import type { FoundEvent, ReadContext, Reader } from "../reader.ts";
import { splitAuthors } from "../record/authors.ts";

/**
 * Embase's CSV "by record": a line per field, its name in the first cell, and a line `RECORD n` (or the next TITLE)
 * before each record.
 */
export const embaseVerticalReader: Reader = {
  name: "embase-csv",
  label: "Embase CSV, one field a line",
  extensions: ["csv"],
  sniff(head) {
    const names = head.split(/\r?\n/, 40).map((line) => columnName(/^"?([^",]{1,60})/.exec(line)?.[1] ?? ""));
    const title = names.indexOf("title");
    return title !== -1 && title <= 3 && names.includes("authornames") && names.includes("source") ? 0.97 : 0;
  },
  read: readVertical,
};

async function* readVertical(source: TextSource, { limits }: ReadContext): AsyncGenerator<FoundEvent> {
  let fields = new Map<string, string[]>();
  let record = 0;
  for await (const row of tableRows(source.name, source.chunks, limits, {})) {
    if (row.cells === null) {
      yield { kind: "skipped", record: record + 1, key: null, reason: row.reason };
      return;
    }
    const [name = "", ...values] = row.cells;
    const field = columnName(name);
    const isNumber = /^record\d+$/.test(field);
    if (fields.size > 0 && (isNumber || (field === "title" && fields.has("title")))) {
      yield toEvent(fields, ++record);
      fields = new Map();
    }
    const filled = values.filter((value) => value.trim() !== "");
    if (!isNumber) fields.set(field, filled);
  }
  if (fields.size > 0) yield toEvent(fields, ++record);
}

function toEvent(fields: ReadonlyMap<string, string[]>, record: number): FoundEvent {
  const get = (...names: string[]): string | null =>
    names.flatMap((name) => fields.get(name)?.join(" ") || []).at(0) ?? null;
  const names = fields.get("authornames") ?? [];
  return {
    kind: "record",
    record,
    key: get("embaseaccessionid", "pui", "medlinepmid"),
    fields: {
      markup: "plain",
      title: get("title", "originaltitle"),
      abstract: get("abstract", "originalabstract"),
      authors: names.length === 1 ? splitAuthors(names[0] ?? "") : names,
      year: get("publicationyear", "dateofpublication", "source"),
      venue: get("sourcetitle", "source"),
      doi: get("doi"),
      pmid: get("medlinepmid", "pubmedid"),
      url: get("fulltextlink", "embaselink", "openurllink"),
    },
  };
}
