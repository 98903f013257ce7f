import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import type { TagDialect, TagRecord } from "../tagged/tag-record.ts";
import { readTagged } from "../tagged/tagged-reader.ts";

const REFER: TagDialect = {
  field(line) {
    const match = /^%([0-9A-Z@!#$&>[\]+~^*(:?])(?:\s|$)/.exec(line.slice(0, 4));
    return match === null ? null : { tag: match[1] ?? "", value: line.slice(3).trim() };
  },
  starts: (tag) => tag === "0",
  ends: () => false,
  ignores: () => false,
  blankEnds: true,
};

/** EndNote's tagged import format and its ancestor, refer/BibIX (%T title, %X abstract, %A author). */
export const endnoteTaggedReader: Reader = {
  name: "endnote",
  label: "EndNote tagged text (refer)",
  extensions: ["enw", "txt"],
  sniff(head) {
    if (/^\s*%0 \S/.test(head)) return 0.95;
    return (head.match(/^%[0TAXDJ] \S/gm)?.length ?? 0) >= 2 && /^%[TX] /m.test(head) ? 0.8 : 0;
  },
  read: readTagged(REFER, (record) => ({ key: record.first("F", "M"), fields: toFields(record) })),
};

function toFields(record: TagRecord): RecordFields {
  return {
    markup: "plain",
    title: record.first("T", "Q", "!"),
    abstract: record.text("X"),
    authors: record.all("A"),
    year: record.first("D", "8"),
    venue: record.first("J", "B"),
    doi: record.first("R"),
    pmid: record.first("M"),
    url: record.first("U", ">"),
    hints: record.all("R", "U", "Z", "M", "1").filter((value) => /doi|arxiv|pmid/i.test(value)),
  };
}
