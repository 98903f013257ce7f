import { LithographError } from "@lithograph/model";

/** One `@type{…}` of a BibTeX text. */
export interface RawEntry {
  /** Lower case: "article", "string", "comment". */
  type: string;
  /** What stands between the outer braces (or parentheses). */
  body: string;
  /** False where its closing brace is missing. */
  whole: boolean;
}

const HEAD = /@\s*([A-Za-z][\w:.-]{0,40})\s*([{(])/g;
/** An entry that begins on a line of its own: inside another one it means that the other was never closed. */
const NEXT_ENTRY = /^[ \t]*@\s*[A-Za-z]{2,40}\s*[{(]\s*[^\s,{}="]{0,200}\s*(?:,|=)/;
/** Characters kept between chunks when no entry is open. */
const KEEP = 128;
/** An entry that may follow is looked at with this much text. */
const LOOK = 300;

/**
 * Cuts the entries out of a BibTeX text as it streams by. Braces are counted as BibTeX counts them (escaped ones too).
 * An entry whose end is missing ends where the next one begins on a line of its own, so that one lost brace does not
 * swallow the file. What stands between entries is comment.
 *
 * Hand-written: see docs/formats.md for what the library at hand loses ("30% faster" ends at the per cent sign).
 */
export class EntryScanner {
  readonly #source: string;
  readonly #max: number;
  #buffer = "";
  #at = 0;
  #type: string | null = null;
  #close = "}";
  #depth = 0;
  #ended = false;

  constructor(source: string, maxRecordChars: number) {
    this.#source = source;
    this.#max = maxRecordChars;
  }

  *push(chunk: string): Generator<RawEntry> {
    this.#buffer += chunk;
    while (true) {
      if (this.#type === null && !this.#findHead()) break;
      const entry = this.#findEnd();
      if (entry === null) break;
      yield entry;
    }
    if (this.#buffer.length > this.#max) {
      throw new LithographError(
        "TOO_LARGE",
        `cannot read ${this.#source}: an entry is longer than ${this.#max} characters`,
        "its closing brace is missing; check the file",
      );
    }
  }

  *end(): Generator<RawEntry> {
    this.#ended = true;
    yield* this.push("");
    if (this.#type !== null && this.#buffer.trim() !== "") yield { type: this.#type, body: this.#buffer, whole: false };
  }

  /** Moves behind the next `@type{`; false where none has come yet. */
  #findHead(): boolean {
    HEAD.lastIndex = this.#at;
    const match = HEAD.exec(this.#buffer);
    if (match === null) {
      this.#buffer = this.#buffer.slice(Math.max(this.#at, this.#buffer.length - KEEP));
      this.#at = 0;
      return false;
    }
    this.#buffer = this.#buffer.slice(match.index + match[0].length);
    this.#at = 0;
    this.#type = match[1]?.toLowerCase() ?? "";
    this.#close = match[2] === "(" ? ")" : "}";
    this.#depth = 0;
    return true;
  }

  /** The entry that is open, once its end has come. */
  #findEnd(): RawEntry | null {
    const marks = /[{})\n]/g;
    marks.lastIndex = this.#at;
    for (let match = marks.exec(this.#buffer); match !== null; match = marks.exec(this.#buffer)) {
      const char = match[0];
      if (char === "\n") {
        if (!this.#ended && this.#buffer.length - match.index < LOOK) {
          this.#at = match.index;
          return null;
        }
        if (NEXT_ENTRY.test(this.#buffer.slice(match.index + 1, match.index + LOOK)))
          return this.#cut(match.index, 1, false);
      } else if (char === "{") this.#depth++;
      else if (char === this.#close && this.#depth === 0) return this.#cut(match.index, 1, true);
      else if (char === "}" && this.#depth > 0) this.#depth--;
    }
    this.#at = this.#buffer.length;
    return null;
  }

  #cut(end: number, skip: number, whole: boolean): RawEntry {
    const entry = { type: this.#type ?? "", body: this.#buffer.slice(0, end), whole };
    this.#buffer = this.#buffer.slice(end + skip);
    this.#at = 0;
    this.#type = null;
    return entry;
  }
}
