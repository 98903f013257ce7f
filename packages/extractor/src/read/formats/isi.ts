import { subscript, superscript } from "../clean/latex-symbols.ts";
import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import type { TagDialect, TagRecord } from "../tagged/tag-record.ts";
import { readTagged } from "../tagged/tagged-reader.ts";

const ISI: TagDialect = {
  field(line) {
    const tag = line.slice(0, 2);
    if (!/^[A-Z][A-Z0-9]$/.test(tag) || (line.length > 2 && line[2] !== " ")) return null;
    return { tag, value: line.slice(3).trim() };
  },
  starts: (tag) => tag === "PT",
  ends: (tag) => tag === "ER",
  ignores: (tag) => tag === "FN" || tag === "VR" || tag === "EF",
  blankEnds: false,
};

/** Web of Science's tagged text (ISI Export Format), also of CIW files and INSPEC on Web of Knowledge. */
export const isiReader: Reader = {
  name: "wos",
  label: "Web of Science tagged text (ISI)",
  extensions: ["isi", "ciw", "txt"],
  sniff(head) {
    const text = head.trimStart();
    if (/^FN (?:ISI|Thomson|Clarivate|Web of)/.test(text)) return 0.97;
    if (/^(?:FN .*\n)?(?:VR .*\n)?PT [A-Z]\b/.test(text.replaceAll("\r", ""))) return 0.9;
    return /^PT [JSBP]\s*$/m.test(text) && /^(?:TI|AU|SO|UT) /m.test(text) ? 0.8 : 0;
  },
  read: readTagged(ISI, (record) => ({ key: record.first("UT", "AN"), fields: toFields(record) })),
};

/** One author a line, or all in one with semicolons (MEDLINE on Web of Knowledge). */
function names(record: TagRecord): string[] {
  for (const tags of [["AF"], ["AU"], ["CA", "GP"]]) {
    const found = record.eachLine(...tags).flatMap((line) => line.split(/;\s*/));
    if (found.length > 0) return found;
  }
  return [];
}

function toFields(record: TagRecord): RecordFields {
  const inspec = /^INSPEC/i.test(record.first("UT") ?? "");
  const text = (value: string | null): string | null => (value !== null && inspec ? inspecScripts(value) : value);
  return {
    markup: "plain",
    title: text(record.first("TI")),
    abstract: text(record.text("AB")),
    authors: names(record),
    year: record.first("PY", "EY", "PD", "CY"),
    venue: record.first("SO", "JI", "J9", "CT"),
    doi: record.first("DI", "D2"),
    pmid: record.first("PM"),
    url: record.first("UR"),
    hints: record
      .all("ID", "UR", "DL")
      .filter((value) => /10\.\d{4}/.test(value))
      .map((value) => `doi:${value}`),
  };
}

/** INSPEC writes "BaB/sub 2/O/sub 4/" for BaB₂O₄. */
function inspecScripts(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\/(sub|sup) ([^/]{1,12}?) ?\//g, (_, kind: string, inner: string) =>
      kind === "sub" ? subscript(inner) : superscript(inner),
    );
}
