import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import type { TagDialect, TagRecord } from "../tagged/tag-record.ts";
import { readTagged } from "../tagged/tagged-reader.ts";

const REFWORKS: TagDialect = {
  field(line) {
    const match = /^([A-Z][A-Z0-9]|PMC?ID|U1[0-5])(?: |$)/.exec(line.slice(0, 7));
    return match === null ? null : { tag: match[1] ?? "", value: line.slice(match[0].length).trim() };
  },
  starts: (tag) => tag === "RT",
  ends: (tag) => tag === "ER",
  ignores: () => false,
  blankEnds: false,
};

/** RefWorks tagged text. The file's head explains its tags ("RT=Reference Type"): those lines are no fields. */
export const refworksReader: Reader = {
  name: "refworks",
  label: "RefWorks tagged text",
  extensions: ["txt"],
  sniff(head) {
    if (/^Refworks Export Tagged Format/im.test(head.slice(0, 200))) return 0.95;
    return /^RT [A-Z][a-z]+/m.test(head) && /^(?:T1|A1|JF|YR|ID|SR) /m.test(head) ? 0.85 : 0;
  },
  read: readTagged(REFWORKS, (record) =>
    record.has("RT") ? { key: record.first("ID", "AN"), fields: toFields(record) } : null,
  ),
};

function toFields(record: TagRecord): RecordFields {
  return {
    markup: "plain",
    title: record.first("T1", "T2"),
    abstract: record.text("AB"),
    authors: record.all("A1").flatMap((names) => names.split(/;\s*/)),
    year: record.first("YR", "FD"),
    venue: record.first("JF", "JO", "T2"),
    doi: record.first("DO"),
    pmid: record.first("PMID"),
    url: record.first("UL", "LK"),
    hints: record.all("NO", "LK", "UL", "AN"),
  };
}
