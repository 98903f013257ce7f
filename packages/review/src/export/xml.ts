const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text for XML content and attributes. What XML 1.0 cannot hold (control characters, half surrogate pairs) is left
 * out: one such character makes a parser refuse the whole file. Line breaks are kept in attributes too.
 */
export function xmlEscape(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
      // What a parser would make spaces or line ends of.
      .replace(/[\t\n\r\u0085\u2028]/g, (char) => `&#${char.charCodeAt(0)};`)
  );
}

/** Attributes of an element; those that are null are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${xmlEscape(String(value))}"`))
    .join("");
}
