import type { Reader } from "../reader.ts";
import type { TagDialect } from "../tagged/tag-record.ts";
import { readTagged } from "../tagged/tagged-reader.ts";

const COCHRANE: TagDialect = {
  field(line) {
    const start = /^Record #(\d+) of \d+/.exec(line.slice(0, 40));
    if (start !== null) return { tag: "Record", value: start[1] ?? "" };
    const match = /^([A-Z][A-Z0-9]|DOI|PMID|XR|US|KY|CC):\s/.exec(line.slice(0, 8));
    return match === null ? null : { tag: match[1] ?? "", value: line.slice(match[0].length).trim() };
  },
  starts: (tag) => tag === "Record",
  ends: () => false,
  ignores: () => false,
  blankEnds: false,
};

/** The Cochrane Library's citation export ("Record #1 of 20", "TI: …"). */
export const cochraneReader: Reader = {
  name: "cochrane",
  label: "Cochrane Library text",
  extensions: ["txt"],
  sniff: (head) => (/^Record #1 of \d+/m.test(head) && /^TI: /m.test(head) ? 0.95 : 0),
  read: readTagged(COCHRANE, (record) =>
    record.has("Record")
      ? {
          key: record.first("ID", "AN"),
          fields: {
            markup: "plain",
            title: record.first("TI"),
            abstract: record.text("AB"),
            authors: record.all("AU").flatMap((names) => names.split(/;\s*/)),
            year: record.first("YR", "PY"),
            venue: record.first("SO", "JN"),
            doi: record.first("DOI"),
            pmid: record.first("PMID", "PM"),
            url: record.first("US", "UR"),
            hints: record.all("DOI", "US", "CC"),
          },
        }
      : null,
  ),
};
