import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import type { TagDialect, TagRecord } from "../tagged/tag-record.ts";
import { readTagged } from "../tagged/tagged-reader.ts";

/** "<3. >" or "<8>" begins a record; "TI  - …" or a line that names a field, with its value indented below. */
const OVID: TagDialect = {
  field(line) {
    if (/^<\s*\d+\s*\.?\s*>\s*$/.test(line)) return { tag: "<>", value: line.replace(/\D/g, "") };
    const tagged = /^([A-Z][A-Z0-9]) {2}- /.exec(line.slice(0, 8));
    if (tagged !== null) return { tag: tagged[1] ?? "", value: line.slice(6).trim() };
    const named = /^[A-Z][A-Za-z&/()' -]{1,48}$/.test(line) ? FIELD_NAMES[line.trim().toLowerCase()] : undefined;
    if (named !== undefined) return { tag: named, value: "" };
    // Values are indented, so a line of words that is not names a field, known or not.
    return /^[A-Z][A-Za-z]+(?: [A-Za-z]+){0,8}$/.test(line) ? { tag: line.trim(), value: "" } : null;
  },
  starts: (tag) => tag === "<>",
  ends: () => false,
  ignores: () => false,
  blankEnds: false,
};

const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: "TI",
  "original title": "OT",
  abstract: "AB",
  author: "AU",
  authors: "AU",
  source: "SO",
  "accession number": "AN",
  "unique identifier": "UI",
  "digital object identifier": "DO",
  "doi number": "DO",
  "year of publication": "YR",
  "publication date": "YR",
  "date of publication": "YR",
  pmid: "PM",
  "journal name": "JN",
  "publication title": "JN",
};

/** Ovid's citation text, with tags or with the fields' full names. */
export const ovidReader: Reader = {
  name: "ovid",
  label: "Ovid citation text",
  extensions: ["txt", "cgi"],
  sniff(head) {
    const starts = /^\s*<\s*\d+\s*\.?\s*>\s*$/m.test(head);
    return starts && /^(?:(?:VN|DB|TI|AN|SO|UI) {2}- |Title\s*$|Accession Number\s*$)/m.test(head) ? 0.95 : 0;
  },
  read: readTagged(OVID, (record) =>
    record.has("<>") ? { key: record.first("AN", "UI")?.replace(/\.$/, "") ?? null, fields: toFields(record) } : null,
  ),
};

function toFields(record: TagRecord): RecordFields {
  const source = record.first("SO") ?? "";
  const medline = /medline/i.test(record.first("DB") ?? "");
  return {
    markup: "plain",
    title: title(record.first("TI", "OT")),
    abstract: record.text("AB"),
    authors: record
      .all("AU")
      .flatMap((value) => value.split(/;\s*|\n/))
      .map(author),
    year: record.first("YR", "DP", "DA") ?? source,
    venue: record.first("JN", "JT") ?? venueOf(source),
    doi: record.first("DI", "DO"),
    pmid: record.first("PM") ?? (medline ? record.first("UI") : null),
    url: record.first("XL", "UR", "LK"),
    hints: record.all("XL", "UR"),
  };
}

/** Ovid adds the kind of document: "… cells.  [Article]". */
function title(text: string | null): string | null {
  const bare = text?.replace(/\s*\[[^\][]{3,40}\]\.?\s*$/, "").trim();
  return bare === undefined || bare === "" ? text : bare.replace(/([^.])\.$/, "$1");
}

/** "Zhang, Weijia 1,2,+" carries marks of affiliation, "Peterson, James A. Ph.D., FACSM" degrees. */
function author(name: string): string {
  return name
    .replace(/[\s,]*(?:\b(?:Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|R\.?N|FACSM|MPH|DrPH|MBBS)\b\.?,?\s*)+$/i, "")
    .replace(/[\s,]*(?:[\d*+#†‡§]+,?)+\s*$/, "")
    .trim();
}

/** The journal's name stands before the month, the year or the volume. */
function venueOf(source: string): string | null {
  const match =
    /^(.{2,200}?)[.,]?\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|winter|spring|summer|fall|autumn)\w*\b|(?:19|20)\d\d\b|\d+\s?\(|vol)/i.exec(
      source,
    );
  return match?.[1]?.trim() ?? null;
}
