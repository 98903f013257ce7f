/** What a command makes of its argument. */
export type Apply = (content: string) => string;

/** An open brace: the text before it, and what is to be done with its content. */
interface Group {
  before: string;
  apply: Apply;
  /** What the command makes of a second argument ("\\frac"); null where it takes one only. */
  second: Apply | null;
  /** What a command outside makes of all of it ("^" before "\\frac"). */
  finish: Apply;
}

export const keep: Apply = (content) => content;

/** Groups and commands inside each other; no text has more. */
const MAX_NESTING = 40;

/** The text that a scanner writes, with its open groups on a stack: nesting costs no calls. */
export class LatexOutput {
  #text = "";
  readonly #groups: Group[] = [];
  #wrapped = 0;

  get isOpen(): boolean {
    return this.#groups.length > 0;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** Opens a group. What is nested too deep is kept as it stands: a command at each level would cost its square. */
  open(apply: Apply = keep, second: Apply | null = null): void {
    const deep = this.#groups.length >= MAX_NESTING;
    this.#push({ before: this.#text, apply: deep ? keep : apply, second: deep ? null : second, finish: keep });
  }

  /** Closes the innermost group; true where that opened the group of a second argument. */
  close(secondFollows: boolean): boolean {
    const group = this.#groups.pop();
    if (group === undefined) return false;
    const { before, second, finish } = group;
    const first = group.apply(this.#text);
    if (second !== null && secondFollows) {
      this.#push({ before, apply: (content) => finish(first + second(content)), second: null, finish: keep });
      return true;
    }
    this.#text = before + finish(first);
    return false;
  }

  /** Applies a command to what another one writes, now or, where that opens a group, once the group is closed. */
  wrap(apply: Apply, command: () => void): void {
    if (this.#wrapped >= MAX_NESTING) return;
    const before = this.#text;
    const depth = this.#groups.length;
    this.#text = "";
    this.#wrapped++;
    command();
    this.#wrapped--;
    const group = this.#groups[depth];
    if (group === undefined) this.#text = before + apply(this.#text);
    else {
      const inner = group.finish;
      group.before = before + group.before;
      group.finish = (whole) => apply(inner(whole));
    }
  }

  /** The whole text; groups that are still open end here. */
  end(): string {
    while (this.isOpen) this.close(false);
    return this.#text;
  }

  #push(group: Group): void {
    this.#groups.push(group);
    this.#text = "";
  }
}
