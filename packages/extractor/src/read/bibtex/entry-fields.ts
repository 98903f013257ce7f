/** The fields of one entry: names in lower case, values as TeX source, macros resolved. */
export interface EntryFields {
  key: string;
  fields: ReadonlyMap<string, string>;
  /** Fields whose value has no end. */
  damaged: string[];
}

/** A field's name: BibLaTeX and people use more than letters ("author+an", "Dc.Date", "bdsk-url-1"). */
const NAME = /[^\s=,{}"#()]{1,80}/y;
const SPACE = /\s*/y;

/**
 * Parses the body of `@type{key, name = value, …}`. Lenient as the files are: a comma may be missing or doubled, a
 * quotation mark may stand inside a quoted value, a key may be missing; of a field given twice the first counts.
 */
export function parseEntry(body: string, macros: ReadonlyMap<string, string>): EntryFields {
  return new EntryParser(body, macros).run();
}

class EntryParser {
  readonly #text: string;
  readonly #macros: ReadonlyMap<string, string>;
  readonly #fields = new Map<string, string>();
  readonly #damaged: string[] = [];
  #at = 0;

  constructor(text: string, macros: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#macros = macros;
  }

  run(): EntryFields {
    const key = this.#key();
    while (this.#at < this.#text.length) this.#field();
    return { key, fields: this.#fields, damaged: this.#damaged };
  }

  /** What stands before the first comma, unless it is a field already. */
  #key(): string {
    const match = /^\s*([^,={}"\n]*?)\s*(?:,|$)/.exec(this.#text.slice(0, 1_000));
    if (match === null) return "";
    this.#at = match[0].length;
    return match[1] ?? "";
  }

  #field(): void {
    this.#space();
    const name = this.#match(NAME)?.toLowerCase();
    this.#space();
    if (name === undefined || this.#text[this.#at] !== "=") {
      // Not a field: go on behind the next comma or line.
      const next = this.#text.slice(this.#at).search(/[,\n]/);
      this.#at = next === -1 ? this.#text.length : this.#at + next + 1;
      return;
    }
    this.#at++;
    const value = this.#value(name);
    if (!this.#fields.has(name) || this.#fields.get(name) === "") this.#fields.set(name, value);
    this.#space();
    if (this.#text[this.#at] === ",") this.#at++;
  }

  /** Parts joined by "#". */
  #value(name: string): string {
    let value = "";
    while (true) {
      this.#space();
      value += this.#part(name);
      this.#space();
      if (this.#text[this.#at] !== "#") return value;
      this.#at++;
    }
  }

  #part(name: string): string {
    const char = this.#text[this.#at];
    if (char === "{") return this.#braced() ?? this.#unclosed(name);
    if (char === '"') return this.#quoted() ?? this.#unclosed(name);
    const bare = /^[^\s,#{}"]*/.exec(this.#text.slice(this.#at, this.#at + 1_000))?.[0] ?? "";
    this.#at += bare.length;
    return this.#macros.get(bare.toLowerCase()) ?? bare;
  }

  #braced(): string | null {
    const end = closingBrace(this.#text, this.#at);
    if (end === -1) return null;
    const start = this.#at + 1;
    this.#at = end + 1;
    return this.#text.slice(start, end);
  }

  /** A value without end goes as far as what reads as the next field, or to the end of the entry. */
  #unclosed(name: string): string {
    this.#damaged.push(name);
    const start = this.#at + 1;
    const rest = this.#text.slice(start);
    const next = /[}"]\s{0,20},\s{0,80}[A-Za-z][\w-]{0,40}\s{0,20}=\s{0,20}[{"\d]/.exec(rest);
    this.#at = next === null ? this.#text.length : start + next.index + 1;
    return next === null ? rest : rest.slice(0, next.index);
  }

  /** A quotation mark ends the value where what follows can follow a value. */
  #quoted(): string | null {
    const start = this.#at + 1;
    let depth = 0;
    for (let at = start; at < this.#text.length; at++) {
      const char = this.#text[at];
      if (char === "\\" && this.#text[at + 1] === '"') at++;
      else if (char === "{") depth++;
      else if (char === "}") depth--;
      else if (
        char === '"' &&
        depth <= 0 &&
        /^\s*(?:,|#|\}|$|[A-Za-z][\w-]{0,40}\s*=)/.test(this.#text.slice(at + 1, at + 200))
      ) {
        this.#at = at + 1;
        return this.#text.slice(start, at);
      }
    }
    return null;
  }

  #space(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

/** Index of the brace that closes the one at `open`, counting as BibTeX counts; -1 where it is missing. */
export function closingBrace(text: string, open: number): number {
  let depth = 0;
  const braces = /[{}]/g;
  braces.lastIndex = open;
  for (let match = braces.exec(text); match !== null; match = braces.exec(text)) {
    depth += match[0] === "{" ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return -1;
}
