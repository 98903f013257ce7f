import { BLACKBOARD, DROPPED, SILENT } from "./latex-commands.ts";
import { MAX_MATHS, mathsAt } from "./latex-maths.ts";
import { type Apply, keep, LatexOutput } from "./latex-output.ts";
import { ACCENTS, bracketed, SYMBOLS, subscript, superscript } from "./latex-symbols.ts";

/** Signs of LaTeX, and those that are dashes or quotation marks where they stand in twos. */
const SIGNS = /[\\${}^_~`'-]/g;

/** Reads a text once from its beginning to its end; groups are kept on a stack of its own, so nesting costs no calls. */
export class LatexScanner {
  readonly #text: string;
  readonly #source: boolean;
  readonly #out = new LatexOutput();
  #at = 0;
  /** Where the maths that we are in ends; -1 outside. */
  #mathEnd = -1;
  #mathClose = 0;
  #quoted = false;
  readonly #displayEnds = new Map<string, number>();

  constructor(text: string, source: boolean) {
    this.#text = text;
    this.#source = source;
  }

  run(): string {
    while (this.#at < this.#text.length) {
      this.#copyPlain();
      if (this.#at === this.#mathEnd) this.#leaveMaths();
      else if (this.#at < this.#text.length) this.#step(this.#text[this.#at] ?? "");
    }
    return this.#out.end().normalize("NFC");
  }

  /** Copies what has no meaning in LaTeX up to the next sign that may have one. */
  #copyPlain(): void {
    SIGNS.lastIndex = this.#at;
    const next = SIGNS.exec(this.#text)?.index ?? this.#text.length;
    const end = this.#mathEnd >= 0 ? Math.min(next, this.#mathEnd) : next;
    if (end > this.#at) this.#plain(end - this.#at);
  }

  #leaveMaths(): void {
    this.#at += this.#mathClose;
    this.#mathEnd = -1;
  }

  #step(char: string): void {
    const maths = this.#mathEnd >= 0;
    if (char === "\\") this.#command();
    else if (char === "$" && !maths) this.#dollar();
    else if (char === "{" && (this.#source || maths || this.#groupsCommand())) this.#open();
    else if (char === "}" && (this.#out.isOpen || this.#source)) this.#close();
    else if ((char === "^" || char === "_") && (maths || this.#text[this.#at + 1] === "{"))
      this.#script(char === "^" ? superscript : subscript);
    else if (!maths && (this.#quotation() || this.#dash())) return;
    else if (this.#source || maths) this.#sourceCharacter(char, maths);
    else this.#plain(1);
  }

  /** ``…'' are quotation marks; '' alone only in TeX source (elsewhere it may be inches or an empty word). */
  #quotation(): boolean {
    const opens = this.#text.startsWith("``", this.#at);
    if (!opens && !((this.#source || this.#quoted) && this.#text.startsWith("''", this.#at))) return false;
    this.#quoted = opens;
    this.#out.add(opens ? "“" : "”");
    this.#at += 2;
    return true;
  }

  /** In plain text `{\"o}` is LaTeX and `{a, b}` is not. */
  #groupsCommand(): boolean {
    return this.#text[this.#at + 1] === "\\";
  }

  /** "--" and "---" are dashes of TeX; in other text only between names ("Jensen--Shannon"). */
  #dash(): boolean {
    if (!this.#text.startsWith("--", this.#at)) return false;
    const between = /\p{L}/u.test(this.#text[this.#at - 1] ?? "") && /\p{Lu}/u.test(this.#text[this.#at + 2] ?? "");
    if (!this.#source && !between) return false;
    const long = this.#text.startsWith("---", this.#at);
    this.#out.add(long ? "—" : "–");
    this.#at += long ? 3 : 2;
    return true;
  }

  #sourceCharacter(char: string, maths: boolean): void {
    if (char === "~") {
      this.#out.add(" ");
      this.#at++;
    } else if (maths && char === "'") {
      this.#out.add("′");
      this.#at++;
    } else this.#plain(1);
  }

  #plain(length: number): void {
    this.#out.add(this.#text.slice(this.#at, this.#at + length));
    this.#at += length;
  }

  #open(apply: Apply = keep, second: Apply | null = null): void {
    this.#out.open(apply, second);
    this.#at++;
  }

  #close(): void {
    this.#at++;
    if (this.#out.close(this.#text[this.#at] === "{")) this.#at++;
  }

  /** Takes the argument that follows: a group, a command or one character. */
  #argument(apply: Apply, second: Apply | null = null): void {
    while (this.#text[this.#at] === " ") this.#at++;
    const next = this.#text[this.#at];
    if (next === "{") this.#open(apply, second);
    else if (next === "\\") this.#out.wrap(apply, () => this.#command());
    else if (next !== undefined && this.#at !== this.#mathEnd) {
      const char = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
      this.#out.add(apply(char));
      this.#at += char.length;
    }
  }

  #script(apply: Apply): void {
    this.#at++;
    this.#argument(apply);
  }

  #dollar(): void {
    const found = mathsAt(this.#text, this.#at);
    if (found === null) this.#plain(1);
    else this.#enterMaths(found.open, found.end, found.close);
  }

  #enterMaths(open: number, end: number, close: number): void {
    this.#at += open;
    this.#mathEnd = end;
    this.#mathClose = close;
  }

  /** Where `\\)` or `\\]` ends the maths that begins here; looked for once for all that begin before it. */
  #displayEnd(mark: "\\)" | "\\]"): number {
    let end = this.#displayEnds.get(mark) ?? 0;
    if (end !== -1 && end < this.#at + 2) {
      end = this.#text.indexOf(mark, this.#at + 2);
      this.#displayEnds.set(mark, end);
    }
    return end - this.#at > MAX_MATHS ? -1 : end;
  }

  #command(): void {
    const next = this.#text[this.#at + 1];
    if (next === undefined) {
      this.#plain(1);
      return;
    }
    if (/[A-Za-z]/.test(next)) {
      this.#named();
      return;
    }
    if ((next === "(" || next === "[") && this.#mathEnd < 0) {
      const end = this.#displayEnd(next === "(" ? "\\)" : "\\]");
      if (end !== -1) {
        this.#enterMaths(2, end, 2);
        return;
      }
    }
    this.#at += 2;
    const accent = ACCENTS.get(next);
    if (accent !== undefined && this.#mathEnd < 0) this.#argument((base) => accented(base, accent));
    else if (",;: !>/".includes(next)) this.#out.add(next === "!" || next === "/" ? "" : " ");
    else if (next === "\\" || next === "\n") this.#out.add(" ");
    else if (next !== "-") this.#out.add(next);
  }

  #named(): void {
    const previous = this.#text[this.#at - 1] ?? "";
    let end = this.#at + 1;
    while (end < this.#text.length && /[A-Za-z]/.test(this.#text[end] ?? "")) end++;
    const name = this.#text.slice(this.#at + 1, end);
    if (this.#text[end] === "*") end++;
    this.#at = end;
    const accent = ACCENTS.get(name);
    const symbol = SYMBOLS.get(name);
    if (accent !== undefined && (name.length > 1 || /[\s{\\]/.test(this.#text[end] ?? ""))) {
      this.#argument((base) => accented(base, accent));
    } else if (symbol !== undefined) this.#symbol(symbol, previous);
    else if (DROPPED.has(name)) this.#drop();
    else if (SILENT.has(name)) this.#swallowSpace();
    else this.#styled(name);
  }

  #symbol(symbol: string, previous: string): void {
    // "n\\log n" is set with a gap before the operator's name.
    const isName = /^[a-z]{2,}$/.test(symbol) && /[\p{L}\p{N})}]/u.test(previous);
    this.#out.add(isName ? ` ${symbol}` : symbol);
    if (this.#text.startsWith("{}", this.#at)) this.#at += 2;
    else if (this.#mathEnd < 0) this.#swallowSpace();
  }

  /** TeX eats the space after a command of letters in text. */
  #swallowSpace(): void {
    if (this.#text[this.#at] === " ") this.#at++;
  }

  #drop(): void {
    if (this.#text[this.#at] === "[") this.#at += this.#text.slice(this.#at, this.#at + 200).indexOf("]") + 1;
    if (this.#text[this.#at] === "{") this.#open(() => "");
  }

  #styled(name: string): void {
    if (name === "frac" || name === "dfrac" || name === "tfrac")
      this.#argument((top) => `${bracketed(top)}/`, bracketed);
    else if (name === "sqrt") this.#argument((inner) => `√${bracketed(inner)}`);
    else if (name === "mathbb") this.#argument((letter) => BLACKBOARD[letter.trim()] ?? letter);
    else if (name === "textsuperscript") this.#argument(superscript);
    else if (name === "textsubscript") this.#argument(subscript);
    else if (name === "href") this.#argument(() => "", keep);
    else if (name === "begin" || name === "end") this.#argument(() => " ");
    else if (name === "not") this.#argument((sign) => `${sign}\u0338`);
    else if (this.#text[this.#at] === "{") this.#open(keep, keep);
    else if (!/^(math|text|operatorname|mbox)/.test(name))
      this.#out.add(this.#source || this.#mathEnd >= 0 ? name : `\\${name}`);
  }
}

function accented(base: string, accent: string): string {
  const plain = base === "ı" ? "i" : base === "ȷ" ? "j" : base;
  const first = plain.codePointAt(0);
  if (first === undefined) return "";
  const head = String.fromCodePoint(first);
  return `${head}${accent}`.normalize("NFC") + plain.slice(head.length);
}
