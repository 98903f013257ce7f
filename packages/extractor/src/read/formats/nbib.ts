import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import type { TagDialect, TagRecord } from "../tagged/tag-record.ts";
import { readTagged } from "../tagged/tagged-reader.ts";

/** `PMID- 123`, `TI  - …`: tag padded to four, hyphen; continuation lines are indented by six. */
const FIELD = /^([A-Z]{2,5}[A-Z0-9]?) {0,3}- (.*)$/s;

const MEDLINE: TagDialect = {
  field(line) {
    const match = FIELD.exec(line.length > 400 ? line.slice(0, 12) : line);
    if (match === null) return null;
    return {
      tag: match[1] ?? "",
      value: (line.length > 400 ? line.slice(line.indexOf("- ") + 2) : (match[2] ?? "")).trim(),
    };
  },
  starts: (tag) => tag === "PMID",
  ends: () => false,
  ignores: () => false,
  blankEnds: true,
};

/** PubMed's NBIB (MEDLINE display format, also written by ERIC). */
export const nbibReader: Reader = {
  name: "nbib",
  label: "PubMed NBIB (MEDLINE)",
  extensions: ["nbib", "medline", "txt"],
  sniff(head) {
    if (/^(?:PMID- ?\d|OWN - )/m.test(head)) return 0.9;
    // Copac and its kin: "TI- …", an empty line between records.
    if (/^TI- \S/m.test(head) && (head.match(/^[A-Z]{2}- \S/gm)?.length ?? 0) >= 3) return 0.6;
    return /^TI {2}- /m.test(head) && /^(?:FAU|DCOM|LR|STAT|PT|JT|DP|LID|AID) {1,2}- /m.test(head) ? 0.7 : 0;
  },
  read: readTagged(MEDLINE, (record) => ({ key: record.first("PMID", "OID", "AN"), fields: toFields(record) })),
};

function toFields(record: TagRecord): RecordFields {
  return {
    markup: "plain",
    title: plainTitle(record.first("TI", "BTI", "CTI", "TT")),
    abstract: record.text("AB") ?? record.text("OAB"),
    authors: authors(record),
    year: record.first("DP", "DEP", "CRDT", "EDAT", "PUBM", "PY"),
    venue: record.first("JT", "TA", "BTI"),
    doi: record.all("AID", "LID", "DOI", "SO").find((value) => /\[doi\]|doi:|^10\.\d{4,}\//i.test(value)) ?? null,
    pmid: record.first("PMID"),
    url: record.all("LID", "AID", "URL").find((value) => value.startsWith("http")) ?? null,
    hints: record.all("AID", "LID"),
  };
}

/** Full names (FAU) where they are given for all, else short ones, else the corporate author. */
function authors(record: TagRecord): string[] {
  const full = record.all("FAU");
  if (full.length > 0) return full;
  const short = record.all("AU");
  return short.length > 0 ? short : record.all("CN");
}

/** PubMed ends every title with a full stop, and puts translated ones in brackets. */
export function plainTitle(title: string | null): string | null {
  if (title === null) return null;
  const bare = title.trim().replace(/^\[(.*)\]\.?$/s, "$1");
  return /[^.]\.$/.test(bare) ? bare.slice(0, -1) : bare;
}
