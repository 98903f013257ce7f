/** Titles that try to be something else in one format or another. */
export const HOSTILE_TEXTS = [
  '=HYPERLINK("http://example.org","click")',
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "</script><script>alert(2)</script>",
  "]]><evil/>",
  "<!-- -->",
  "&lt;b&gt; & &amp; &#x27;",
  "\\input{/etc/passwd} \\write18{rm} $x$ %c #1 _a ^b ~ {",
  "50% of \\textbf{R&D}_1^2 ~ {x}",
  "') DETACH DELETE n //",
  "' OR 1=1 \\' \" ` \\",
  "a | b | c `code` *bold* [x](javascript:alert(1))",
  "line\u2028separator\u0000null\u0007bell\ud800half",
  "日本語 Ω ∑ 🚀 é",
] as const;

/** What XML and HTML cannot hold is left out of them. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
