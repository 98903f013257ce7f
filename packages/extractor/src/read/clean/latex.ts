import { LatexScanner } from "./latex-scanner.ts";

export interface LatexOptions {
  /**
   * true: LaTeX source, as in BibTeX: braces group, "~" is a space, "--" a dash.
   * false: text of another format with some LaTeX in it: braces outside commands and maths are left alone.
   */
  source: boolean;
}

/**
 * LaTeX to plain Unicode: accents, symbols, maths, text commands (argument kept), quotes and dashes. What is no LaTeX
 * stays as it is: a lone "%", "&", "#" or "$" is a character of the text, since exports seldom escape them. Unknown
 * commands lose their backslash and keep their arguments, so that no word of the text is lost. Linear in the text.
 */
export function latexToText(text: string, options: LatexOptions): string {
  if (!/[\\$]|``|[_^]\{|--/.test(text) && !(options.source && /[{}~]|''/.test(text))) return text;
  // Mendeley escapes the dollars of maths in braces: "{\\$}\\alpha{\\$}".
  const source = options.source ? text.replaceAll("{\\$}", "$") : text;
  return new LatexScanner(source, options.source).run();
}
