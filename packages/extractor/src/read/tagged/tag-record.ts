import { LithographError } from "@lithograph/model";
import { lineBatches, type TextSource } from "../input/text-source.ts";
import type { ReadContext } from "../reader.ts";

/** One tag with its value; a value that runs over several lines has one element per line. */
export interface TaggedField {
  tag: string;
  lines: string[];
}

/** A record of a tagged format (RIS, MEDLINE, ISI, …). */
export class TagRecord {
  readonly fields: TaggedField[] = [];
  /** Line of the source at which it begins, from 1. */
  readonly line: number;
  chars = 0;

  constructor(line: number) {
    this.line = line;
  }

  has(...tags: string[]): boolean {
    return this.fields.some((field) => tags.includes(field.tag));
  }

  /** The first value of the first of these tags that has one. */
  first(...tags: string[]): string | null {
    for (const tag of tags) {
      const found = this.fields.find((field) => field.tag === tag && joined(field) !== "");
      if (found !== undefined) return joined(found);
    }
    return null;
  }

  /** Every value of these tags, in the order of the file. */
  all(...tags: string[]): string[] {
    return this.fields
      .filter((field) => tags.includes(field.tag))
      .map(joined)
      .filter((value) => value !== "");
  }

  /** Every line of these tags as a value of its own (lists of authors in ISI and RefWorks). */
  eachLine(...tags: string[]): string[] {
    return this.fields
      .filter((field) => tags.includes(field.tag))
      .flatMap((field) => field.lines.map((line) => line.trim()))
      .filter((line) => line !== "");
  }

  /** Values of these tags as one text; a value that another one holds already is left out. */
  text(...tags: string[]): string | null {
    const parts: string[] = [];
    for (const value of this.all(...tags)) {
      if (!parts.some((part) => part.includes(value))) parts.push(value);
    }
    return parts.length === 0 ? null : parts.join(" ");
  }
}

function joined(field: TaggedField): string {
  return field.lines.join("\n").trim();
}

/** How the lines of a tagged format are told. */
export interface TagDialect {
  /** A line that begins a field; null for all others. */
  field(line: string): { tag: string; value: string } | null;
  /** Whether a tag begins a record. */
  starts(tag: string): boolean;
  /** Whether a tag ends a record. */
  ends(tag: string): boolean;
  /** Tags that belong to the file, not to a record. */
  ignores(tag: string): boolean;
  /** A record ends at an empty line where a tag that begins one, or one that it has already, follows. */
  blankEnds: boolean;
}

/**
 * The records of a tagged text. Lenient: an end tag that is missing is implied by the next record, fields before the
 * first start tag make a record of their own, lines without tag continue the field before them.
 * @throws LithographError TOO_LARGE where one record is longer than `limits.maxRecordChars`
 */
export async function* tagRecords(
  source: TextSource,
  dialect: TagDialect,
  { limits }: ReadContext,
): AsyncGenerator<TagRecord> {
  let current: TagRecord | null = null;
  let lineNumber = 0;
  let blank = false;
  for await (const batch of lineBatches(source, limits.maxLineChars)) {
    for (const line of batch) {
      lineNumber++;
      const field = dialect.field(line);
      if (field === null) {
        blank = line.trim() === "";
        if (current !== null) continueField(current, line, source.name, limits.maxRecordChars);
        continue;
      }
      if (current !== null && (dialect.starts(field.tag) || (blank && dialect.blankEnds && current.has(field.tag)))) {
        yield current;
        current = null;
      }
      blank = false;
      if (dialect.ends(field.tag)) {
        if (current !== null) yield current;
        current = null;
      } else if (!dialect.ignores(field.tag)) {
        current ??= new TagRecord(lineNumber);
        current.fields.push({ tag: field.tag, lines: [field.value] });
        grow(current, line, source.name, limits.maxRecordChars);
      }
    }
  }
  if (current !== null) yield current;
}

function continueField(record: TagRecord, line: string, name: string, max: number): void {
  record.fields.at(-1)?.lines.push(line.trim());
  grow(record, line, name, max);
}

function grow(record: TagRecord, line: string, name: string, max: number): void {
  record.chars += line.length;
  if (record.chars > max) {
    throw new LithographError(
      "TOO_LARGE",
      `cannot read ${name}: the record at line ${record.line} is longer than ${max} characters`,
      "its end is missing; check the file there",
    );
  }
}
