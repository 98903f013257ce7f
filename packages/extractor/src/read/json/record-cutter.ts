import { LithographError } from "@lithograph/model";

/** One value of a list of records, or a document that is one record, as JSON text. */
export interface JsonChunk {
  json: string;
  /** False where the text ended inside it. */
  whole: boolean;
}

/** Keys under which services put their lists of records (OpenAlex, Semantic Scholar, Zotero, Crossref, …). */
const LISTS = new Set(
  "results data items works papers records docs documents notes entries entry references publications hits hit result articles matches".split(
    " ",
  ),
);
/** Keys of a record itself: an object at the top that has one of these is the record, whatever lists it holds. */
const RECORD_KEYS = new Set(
  "title display_name paperid doi abstract abstractnote itemtype citingpaper citedpaper abstract_inverted_index authorships".split(
    " ",
  ),
);
/** Lists of records are looked for this deep (`{"message": {"items": [`, `{"hits": {"hits": [`). */
const LIST_DEPTH = 3;

interface Level {
  list: boolean;
  key: string;
}

/**
 * Cuts records out of a JSON text as it streams by, so that a file of any size costs the memory of one record, and a
 * file that is cut off or broken in one record still gives the others.
 */
export class RecordCutter {
  readonly #source: string;
  readonly #maxChars: number;
  readonly #maxDepth: number;
  #buffer = "";
  #at = 0;
  readonly #levels: Level[] = [];
  /** Where the record, or the document that may turn out to be one, begins in the buffer; -1 outside. */
  #start = -1;
  /** Depth of the list whose values are records; -1 outside. */
  #listDepth = -1;
  /** The document at the top is itself the record. */
  #single = false;
  #foundList = false;
  #lastString = "";

  constructor(source: string, limits: { maxRecordChars: number; maxDepth: number }) {
    this.#source = source;
    this.#maxChars = limits.maxRecordChars;
    this.#maxDepth = limits.maxDepth;
  }

  *push(chunk: string): Generator<JsonChunk> {
    this.#buffer += chunk;
    const found: JsonChunk[] = [];
    while (this.#at < this.#buffer.length) {
      if (!this.#step(found)) break;
    }
    yield* found;
    this.#trim();
  }

  *end(): Generator<JsonChunk> {
    if (this.#start !== -1 && !(this.#levels.length === 1 && this.#foundList)) {
      yield { json: this.#buffer.slice(this.#start), whole: false };
    }
  }

  /** Drops what has been read; refuses a record without end. */
  #trim(): void {
    const keep = this.#start === -1 ? this.#at : this.#start;
    if (this.#buffer.length - keep > this.#maxChars) {
      throw new LithographError(
        "TOO_LARGE",
        `cannot read ${this.#source}: a JSON value is longer than ${this.#maxChars} characters`,
        "it is no list of papers that we know, or its end is missing",
      );
    }
    this.#buffer = this.#buffer.slice(keep);
    this.#at -= keep;
    if (this.#start !== -1) this.#start = 0;
  }

  /** Reads one token; false where the rest of it has not come yet. */
  #step(found: JsonChunk[]): boolean {
    const char = this.#buffer[this.#at] ?? "";
    if (char === '"') return this.#string(found);
    if (char === "[" && !this.#seesFirst()) return false;
    if (char === "{" || char === "[") this.#open(char === "[");
    else if (char === "}" || char === "]") this.#close(found);
    else if (char === ":" && this.#levels.length > 0) this.#key();
    else if (this.#isBareRecord(char)) return this.#bare(found);
    this.#at++;
    return true;
  }

  #string(found: JsonChunk[]): boolean {
    let end = this.#buffer.indexOf('"', this.#at + 1);
    while (end !== -1 && isEscaped(this.#buffer, end)) end = this.#buffer.indexOf('"', end + 1);
    if (end === -1) return false;
    this.#lastString = end - this.#at <= 64 ? this.#buffer.slice(this.#at + 1, end) : "";
    if (this.#inList()) found.push({ json: this.#buffer.slice(this.#at, end + 1), whole: true });
    this.#at = end + 1;
    return true;
  }

  #inList(): boolean {
    return this.#listDepth !== -1 && this.#levels.length === this.#listDepth;
  }

  #key(): void {
    const level = this.#levels.at(-1);
    if (level === undefined || level.list) return;
    level.key = this.#lastString;
    if (this.#levels.length === 1 && !this.#foundList && RECORD_KEYS.has(level.key.toLowerCase())) this.#single = true;
  }

  #open(list: boolean): void {
    if (this.#levels.length >= this.#maxDepth) {
      throw new LithographError(
        "UNREADABLE_FILE",
        `cannot read ${this.#source}: its JSON is nested deeper than ${this.#maxDepth} levels`,
        "no bibliography is; check the file",
      );
    }
    if (this.#inList() || (this.#levels.length === 0 && !list)) this.#start = this.#at;
    else if (list && this.#listDepth === -1 && !this.#single && this.#isRecordList()) {
      this.#listDepth = this.#levels.length + 1;
      this.#foundList = true;
      this.#start = -1;
    }
    this.#levels.push({ list, key: "" });
  }

  /** Whether the first value of the list that opens here has come. */
  #seesFirst(): boolean {
    return this.#first() !== "" || this.#buffer.length - this.#at > 4_096;
  }

  #first(): string {
    return /\S/.exec(this.#buffer.slice(this.#at + 1, this.#at + 4_096))?.[0] ?? "";
  }

  /** A list of objects (or of nothing, or of null and objects); lists of numbers and words are fields. */
  #isRecordList(): boolean {
    if (!"{n]".includes(this.#first())) return false;
    if (this.#levels.length === 0) return true;
    return this.#levels.length <= LIST_DEPTH && LISTS.has(this.#levels.at(-1)?.key ?? "");
  }

  #close(found: JsonChunk[]): void {
    this.#levels.pop();
    const depth = this.#levels.length;
    if (this.#listDepth !== -1 && depth < this.#listDepth) {
      this.#listDepth = -1;
      this.#start = -1;
    } else if (this.#inList() && this.#start !== -1) this.#emit(found);
    if (depth > 0) return;
    if (this.#start !== -1 && !this.#foundList) this.#emit(found);
    this.#start = -1;
    this.#single = false;
    this.#foundList = false;
  }

  #emit(found: JsonChunk[]): void {
    found.push({ json: this.#buffer.slice(this.#start, this.#at + 1), whole: true });
    this.#start = -1;
  }

  /** `null`, a number: a value in a list of records that is no object. */
  #isBareRecord(char: string): boolean {
    return this.#inList() && /[a-z0-9-]/.test(char);
  }

  #bare(found: JsonChunk[]): boolean {
    const match = /[^\w.+-]/.exec(this.#buffer.slice(this.#at, this.#at + 64));
    if (match === null && this.#buffer.length - this.#at < 64) return false;
    const end = this.#at + (match?.index ?? 64);
    found.push({ json: this.#buffer.slice(this.#at, end), whole: true });
    this.#at = end;
    return true;
  }
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
