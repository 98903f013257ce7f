/** Pieces without an end (`*`, `+`, `{n,}`) in one expression: each may multiply the time by the text's length. */
const MOST_UNBOUNDED = 2;
const MOST_LENGTH = 500;

/**
 * Why a regular expression may take more than linear time on a backtracking engine, or null where it does not: repeated
 * groups that hold a repetition or a choice, references back, too many endless pieces. It refuses some that are harmless.
 */
export function superLinear(pattern: string): string | null {
  if (pattern.length > MOST_LENGTH) return `it is longer than ${MOST_LENGTH} characters`;
  const groups: { repeats: boolean }[] = [{ repeats: false }];
  let unbounded = 0;
  let closed: { repeats: boolean } | undefined;
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern[at] ?? "";
    if (unit === "\\") {
      if (/[1-9k]/.test(pattern[at + 1] ?? "")) return "it refers back to a group";
      at += 1;
    } else if (unit === "[") {
      at = endOfClass(pattern, at);
    } else if (unit === "(") {
      groups.push({ repeats: false });
      closed = undefined;
      continue;
    } else if (unit === ")") {
      closed = groups.pop();
      const outer = groups.at(-1);
      if (outer === undefined) return "a bracket is closed that was not opened";
      if (closed?.repeats) outer.repeats = true;
      continue;
    } else if (unit === "|") {
      const group = groups.at(-1);
      if (group !== undefined && groups.length > 1) group.repeats = true;
    } else if (/[*+?{]/.test(unit)) {
      const { endless, end } = repetition(pattern, at);
      if (closed?.repeats && (endless || unit === "{")) return "a repeated group holds a repetition or a choice";
      if (endless) unbounded += 1;
      const group = groups.at(-1);
      if (group !== undefined && (endless || unit === "{")) group.repeats = true;
      at = end;
    }
    closed = undefined;
  }
  return unbounded > MOST_UNBOUNDED ? `more than ${MOST_UNBOUNDED} pieces of it repeat without end` : null;
}

function endOfClass(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at += 1) {
    if (pattern[at] === "\\") at += 1;
    else if (pattern[at] === "]" && at > start + 1) return at;
  }
  return pattern.length;
}

function repetition(pattern: string, at: number): { endless: boolean; end: number } {
  if (pattern[at] !== "{") return { endless: pattern[at] !== "?", end: at };
  const close = pattern.indexOf("}", at);
  const bounds = pattern.slice(at + 1, close === -1 ? undefined : close);
  const most = Number(bounds.split(",").at(-1) || Number.NaN);
  return { endless: !(most <= 100), end: close === -1 ? pattern.length : close };
}
