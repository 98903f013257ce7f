import { slug } from "@lithograph/model";

/** Names that differ in case, accents, spacing or punctuation alone have one fold. */
export function fold(text: string): string {
  const folded = slug(text, 200);
  return folded === "" ? text.trim().toLowerCase() : folded;
}
