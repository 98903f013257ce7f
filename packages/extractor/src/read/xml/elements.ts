import { LithographError } from "@lithograph/model";
import type { TextSource } from "../input/text-source.ts";
import type { ReadContext } from "../reader.ts";

/** One element of an XML text, as text. */
export interface XmlChunk {
  name: string;
  xml: string;
  /** False where the text ended inside the element. */
  whole: boolean;
}

/**
 * The elements with one of these local names, cut out of an XML text as it streams by; they do not nest in each other.
 * Comments and CDATA are stepped over. A document type that declares entities is refused: no record of a bibliography
 * needs them, and expanding them is how XML bombs work.
 * @throws LithographError UNREADABLE_FILE (declared entities), TOO_LARGE (an element beyond `limits.maxRecordChars`)
 */
export async function* xmlElements(
  source: TextSource,
  names: readonly string[],
  context: ReadContext,
): AsyncGenerator<XmlChunk> {
  const cutter = new ElementCutter(source.name, names, context.limits.maxRecordChars);
  for await (const chunk of source.chunks) yield* cutter.push(chunk);
  yield* cutter.end();
}

/** Characters kept between chunks: no tag's head and no opening of a comment is longer. */
const KEEP = 256;

class ElementCutter {
  readonly #source: string;
  readonly #open: RegExp;
  readonly #max: number;
  #buffer = "";
  /** The open element: its qualified name; the buffer begins with it. */
  #inside: string | null = null;
  /** Where in the buffer to look on. */
  #from = 0;
  #checked = false;

  constructor(source: string, names: readonly string[], max: number) {
    this.#source = source;
    this.#max = max;
    this.#open = new RegExp(`<((?:[\\w.-]+:)?(?:${names.join("|")}))(?=[\\s/>])`, "g");
  }

  *push(chunk: string): Generator<XmlChunk> {
    this.#buffer += chunk;
    if (!this.#checked) this.#checkProlog();
    while (true) {
      const found = this.#inside === null ? this.#findOpen() : this.#findClose(this.#inside);
      if (found === null) break;
      if (found !== true) yield found;
    }
    if (this.#buffer.length > this.#max) {
      throw new LithographError(
        "TOO_LARGE",
        `cannot read ${this.#source}: an element is longer than ${this.#max} characters`,
        "its end is missing; check the file",
      );
    }
  }

  *end(): Generator<XmlChunk> {
    if (this.#inside !== null) yield { name: localName(this.#inside), xml: this.#buffer, whole: false };
  }

  #checkProlog(): void {
    const doctype = this.#buffer.indexOf("<!DOCTYPE");
    if (doctype === -1) {
      // A document type stands before the first element, so beyond these characters none can come.
      this.#checked = this.#buffer.length > 65_536 || /<[A-Za-z]/.test(this.#buffer);
      return;
    }
    const rest = this.#buffer.slice(doctype);
    const subset = /^<!DOCTYPE[^[>]*\[/.exec(rest);
    if (subset !== null || /<!ENTITY/.test(rest.slice(0, 65_536))) {
      throw new LithographError(
        "UNREADABLE_FILE",
        `cannot read ${this.#source}: its document type declares entities of its own`,
        "no bibliography needs them; remove the DOCTYPE if you trust the file",
      );
    }
    this.#checked = rest.includes(">");
  }

  /** Moves to the next opening tag; true where it found one. */
  #findOpen(): true | null {
    this.#open.lastIndex = this.#from;
    const match = this.#open.exec(this.#buffer);
    const comment = this.#buffer.indexOf("<!--", this.#from);
    if (comment !== -1 && (match === null || comment < match.index)) return this.#skip(comment, "-->");
    if (match === null) {
      this.#buffer = this.#buffer.slice(Math.max(this.#from, this.#buffer.length - KEEP));
      this.#from = 0;
      return null;
    }
    this.#buffer = this.#buffer.slice(match.index);
    this.#inside = match[1] ?? "";
    this.#from = this.#inside.length + 1;
    return true;
  }

  #findClose(name: string): XmlChunk | true | null {
    const atHead = this.#from === name.length + 1;
    const empty = atHead ? /^[^<>]*\/>/.exec(this.#buffer.slice(this.#from, this.#from + 2_000)) : null;
    if (empty !== null) return this.#cut(name, this.#from + empty[0].length);
    const close = indexOfTag(this.#buffer, `</${name}`, this.#from);
    const hidden = firstOf(this.#buffer, ["<!--", "<![CDATA["], this.#from);
    if (hidden !== -1 && (close === -1 || hidden < close)) {
      return this.#skip(hidden, this.#buffer.startsWith("<!--", hidden) ? "-->" : "]]>");
    }
    const end = close === -1 ? -1 : this.#buffer.indexOf(">", close);
    if (end !== -1) return this.#cut(name, end + 1);
    // The element's own tag must stay in sight until it is known whether it closes itself.
    if (!atHead || this.#buffer.indexOf(">", this.#from) !== -1) {
      this.#from = Math.max(this.#from + (atHead ? 1 : 0), this.#buffer.length - KEEP);
    }
    return null;
  }

  #cut(name: string, end: number): XmlChunk {
    const xml = this.#buffer.slice(0, end);
    this.#buffer = this.#buffer.slice(end);
    this.#inside = null;
    this.#from = 0;
    return { name: localName(name), xml, whole: true };
  }

  /** Steps over a comment or CDATA section; null where its end has not come yet. */
  #skip(at: number, endMark: string): true | null {
    const end = this.#buffer.indexOf(endMark, at);
    if (end === -1) {
      this.#from = at;
      return null;
    }
    this.#from = end + endMark.length;
    return true;
  }
}

function indexOfTag(text: string, tag: string, from: number): number {
  for (let at = text.indexOf(tag, from); at !== -1; at = text.indexOf(tag, at + 1)) {
    if (/[\s>]/.test(text[at + tag.length] ?? "")) return at;
  }
  return -1;
}

function firstOf(text: string, marks: readonly string[], from: number): number {
  const found = marks.map((mark) => text.indexOf(mark, from)).filter((at) => at !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
