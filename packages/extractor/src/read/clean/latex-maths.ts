/** Characters of the longest formula; a dollar whose partner is further away is money. */
export const MAX_MATHS = 600;

/**
 * Maths that begins at a dollar sign, or null where the dollar is money. Maths does not begin or end with a space, is
 * not followed by a digit, and holds a sign of maths or is a short symbol.
 */
export function mathsAt(text: string, at: number): { open: number; end: number; close: number } | null {
  const open = text[at + 1] === "$" ? 2 : 1;
  const limit = Math.min(text.length, at + MAX_MATHS);
  let end = at + open;
  while (end < limit && text[end] !== "$") end += text[end] === "\\" ? 2 : 1;
  if (end >= limit || end === at + open) return null;
  const content = text.slice(at + open, end);
  const close = open === 2 && text[end + 1] === "$" ? 2 : 1;
  if (open === 1 && /\d/.test(text[end + 1] ?? "") && !/\\|^[-+<>=~±]$/.test(content)) return null;
  return isMaths(content) ? { open, end, close } : null;
}

/** Between two prices there is prose: it begins with a number and goes on in words. */
function isMaths(content: string): boolean {
  const bare = content.replace(
    /\\(?:text|mathrm|mathit|mathsf|mathtt|operatorname|mbox)\w*\s*\{[^{}]*\}|\\[A-Za-z]+/g,
    " ",
  );
  const words = bare.match(/(?<![\p{L}_^{])\p{Ll}{3,}(?!\p{L})/gu)?.length ?? 0;
  if (/<\/?[a-z][^<>]*>/i.test(bare)) return false;
  if (words >= 2 && (/^[\d\s]/.test(content) || content.length > 80)) return false;
  if (/[\\^_\u2200-\u22ff]|\p{Script=Greek}/u.test(content)) return true;
  if (/^\s|\s$/.test(content)) return false;
  return /[=<>{}~]/.test(content) || /^\S{1,12}$/.test(content) || /^[\w\s+*/().,|[\]-]{1,60}$/.test(content);
}
