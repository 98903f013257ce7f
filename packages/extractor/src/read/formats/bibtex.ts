import { ParentEntries } from "../bibtex/crossref.ts";
import { type EntryFields, parseEntry } from "../bibtex/entry-fields.ts";
import { EntryScanner, type RawEntry } from "../bibtex/entry-scanner.ts";
import { bibtexNames } from "../bibtex/names.ts";
import type { TextSource } from "../input/text-source.ts";
import type { FoundEvent, ReadContext, Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";

/** BibTeX and BibLaTeX, from Zotero, JabRef, Mendeley, Google Scholar and publishers. */
export const bibtexReader: Reader = {
  name: "bibtex",
  label: "BibTeX, BibLaTeX",
  extensions: ["bib", "bibtex", "biblatex"],
  sniff(head) {
    const entry =
      /^[ \t]*@\s*(?:article|inproceedings|book|incollection|inbook|misc|phdthesis|mastersthesis|techreport|proceedings|conference|online|unpublished|manual|booklet|report|thesis|collection|patent|software|dataset|electronic|www)\s*[{(]/im;
    if (entry.test(head)) return 0.93;
    if (/^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}]*\s*,\s*[\w-]+\s*=/im.test(head)) return 0.85;
    return /^[ \t]*@(?:comment|string|preamble)\s*[{("]/im.test(head) ? 0.7 : 0;
  },
  read: readBibtex,
};

/** Children that wait for a parent that may stand further below; beyond this many they go without it. */
const MAX_WAITING = 20_000;

async function* readBibtex(source: TextSource, { limits }: ReadContext): AsyncGenerator<FoundEvent> {
  const scanner = new EntryScanner(source.name, limits.maxRecordChars);
  const library = new Library();
  for await (const chunk of source.chunks) {
    for (const entry of scanner.push(chunk)) yield* library.add(entry);
  }
  for (const entry of scanner.end()) yield* library.add(entry);
  yield* library.end();
}

/** What one file has told so far: macros, parents, and children that wait for theirs. */
class Library {
  readonly #macros = new Map<string, string>();
  readonly #parents = new ParentEntries();
  readonly #waiting: { record: number; entry: EntryFields }[] = [];
  #record = 0;

  *add(raw: RawEntry): Generator<FoundEvent> {
    if (raw.type === "comment" || raw.type === "preamble") return;
    if (raw.type === "string") {
      const { fields } = parseEntry(`,${raw.body}`, this.#macros);
      for (const [name, value] of fields) this.#macros.set(name, value);
      return;
    }
    const entry = parseEntry(raw.body, this.#macros);
    const record = ++this.#record;
    if (!raw.whole || entry.damaged.length > 0) yield damage(raw, entry, record);
    this.#parents.remember(entry);
    if (raw.type === "xdata" || raw.type === "set") {
      const reason = `@${raw.type} holds fields of other entries, not a paper`;
      yield { kind: "skipped", record, key: entry.key, reason };
    } else if (this.#parents.isWaiting(entry) && this.#waiting.length < MAX_WAITING)
      this.#waiting.push({ record, entry });
    else yield this.#found(record, entry);
  }

  *end(): Generator<FoundEvent> {
    for (const { record, entry } of this.#waiting) yield this.#found(record, entry);
  }

  #found(record: number, entry: EntryFields): FoundEvent {
    return { kind: "record", record, key: entry.key || null, fields: toFields(this.#parents.inherited(entry)) };
  }
}

function damage(raw: RawEntry, entry: EntryFields, record: number): FoundEvent {
  const fields = entry.damaged.length === 0 ? "" : ` (look at: ${entry.damaged.slice(0, 5).join(", ")})`;
  const message = raw.whole ? `a value has no end${fields}` : `the entry's closing brace is missing${fields}`;
  return { kind: "warning", record, key: entry.key || null, message };
}

function toFields(fields: ReadonlyMap<string, string>): RecordFields {
  const get = (...names: string[]): string | null => {
    for (const name of names) {
      const value = fields.get(name)?.trim();
      if (value !== undefined && value !== "") return value;
    }
    return null;
  };
  const authors = get("author", "authors");
  const subtitle = get("subtitle");
  const title = get("title", "titleaddon", "booktitle", "maintitle", "shorttitle");
  const isArxiv = /arxiv/i.test(get("archiveprefix", "eprinttype", "journal", "archive") ?? "");
  return {
    markup: "tex",
    title: title !== null && subtitle !== null && get("title") !== null ? `${title}: ${subtitle}` : title,
    abstract: get("abstract", "abstractnote"),
    authors: authors === null ? [] : bibtexNames(authors),
    year: get("year", "date", "issued", "origdate"),
    venue: get("journaltitle", "journal", "booktitle", "eventtitle", "maintitle", "howpublished"),
    doi: unescaped(get("doi")),
    arxivId: isArxiv ? unescaped(get("eprint")) : (unescaped(get("arxivid", "arxiv")) ?? null),
    pmid: /pubmed|pmid/i.test(get("eprinttype", "archiveprefix") ?? "") ? get("eprint") : get("pmid"),
    url: unescaped(get("url", "link", "ee", "bdsk-url-1", "howpublished")),
    hints: [
      get("note"),
      get("journal"),
      get("url"),
      get("ee"),
      get("howpublished"),
      get("bdsk-url-1"),
      get("eprint"),
    ].map(unescaped),
  };
}

/** TeX's escapes in links and identifiers. */
function unescaped(value: string | null): string | null {
  return value === null
    ? null
    : value
        .replace(/\\([_%&#~{}])/g, "$1")
        .replace(/[{}]/g, "")
        .replace(/\\(?:url|href|path)\b/g, "");
}
