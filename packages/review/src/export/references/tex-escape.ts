const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // Not \{ and \}: BibTeX counts braces, escaped or not.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
};

/**
 * Text as TeX source that sets exactly this text: special characters as commands, and no ligatures that would make
 * dashes or quotation marks of what stands there. Letters beyond ASCII stay as they are (UTF-8).
 */
export function texEscape(text: string): string {
  return text
    .replace(/[\\{}~^<>|&%$#_]/g, (char) => ESCAPES[char] ?? char)
    .replace(/-(?=-)|`(?=`)|'(?=')/g, (char) => `${char}{}`)
    .replace(/\s+/g, " ");
}
