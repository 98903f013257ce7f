import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import type { TagDialect, TagRecord } from "../tagged/tag-record.ts";
import { readTagged } from "../tagged/tagged-reader.ts";

/** `TY  - JOUR`; some programs write one space, or none after the hyphen. */
const FIELD = /^\s{0,3}([A-Z][A-Z0-9])\s{0,3}-(?: (.*)|)$/s;

const RIS: TagDialect = {
  field(line) {
    const match = FIELD.exec(line.length > 400 ? line.slice(0, 12) : line);
    if (match === null) return null;
    const value = line.length > 400 ? line.slice(line.indexOf("-") + 1) : (match[2] ?? "");
    return { tag: match[1] ?? "", value: value.trim() };
  },
  starts: (tag) => tag === "TY",
  ends: (tag) => tag === "ER",
  ignores: () => false,
  blankEnds: false,
};

/**
 * RIS (Research Information Systems) with what its vendors make of it: T1 or TI, N2 or AB, A1 or AU, Y1 or PY or DA,
 * T2, JF, JO or JA for the journal, identifiers in DO, AN, U1, L2, M3, N1 and UR.
 */
export const risReader: Reader = {
  name: "ris",
  label: "RIS",
  extensions: ["ris", "txt"],
  sniff(head) {
    if (/^\s{0,3}TY\s{0,3}-\s?[A-Z]{2,}/m.test(head)) return /^\s{0,3}TY\s{0,3}-/.test(head.trimStart()) ? 0.95 : 0.8;
    return (head.match(/^(?:TI|T1|AU|A1|AB|N2|PY|Y1|ER) {2}- /gm)?.length ?? 0) >= 3 ? 0.5 : 0;
  },
  read: readTagged(RIS, (record) =>
    isEntry(record) ? { key: record.first("ID", "AN", "LB", "U2"), fields: toFields(record) } : null,
  ),
};

/** Ovid writes tags of its own between ER and the next TY: they are no entry. */
function isEntry(record: TagRecord): boolean {
  return record.has("TY", "TI", "T1", "AB", "N2", "AU", "A1");
}

function toFields(record: TagRecord): RecordFields {
  return {
    markup: "plain",
    title: record.first("TI", "T1", "CT", "BT", "ST", "TT"),
    abstract: record.text("AB", "N2"),
    authors: record.all("AU", "A1"),
    year: record.first("PY", "YR", "DA", "Y1"),
    venue: record.first("JF", "T2", "JO", "JA", "J2", "BT", "C3", "J1", "T3"),
    doi: record.first("DO", "DI"),
    // EndNote writes PubMed's number as accession number, and PubMed's maker as data provider.
    pmid: record.first("DP") === "NLM" ? record.first("AN") : null,
    url: record.first("UR", "L1", "L2", "LK"),
    hints: [...record.all("UR", "L1", "L2", "L3", "LK", "M3", "N1", "U1", "C2", "AN", "DO", "M1")],
  };
}
