/**
 * An author's name as people write it: "Castoe, Todd A." → "Todd A. Castoe", "King, Jr., Martin" → "Martin King, Jr.".
 * Names without a comma, and corporate names, stay as they are.
 */
export function displayName(name: string): string {
  const clean = name
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[;,]+$/, "");
  const parts = clean.split(",").map((part) => part.trim());
  const [family = "", second = "", third] = parts;
  if (parts.length < 2 || second === "" || parts.length > 3) return clean;
  if (third === undefined) return isSuffix(second) ? clean : `${second} ${family}`;
  if (isSuffix(second)) return `${third} ${family}, ${second}`;
  return isSuffix(third) ? `${second} ${family}, ${third}` : clean;
}

function isSuffix(text: string): boolean {
  return /^(?:jr|sr|i{2,3}|iv|v|ph\.?d|md|m\.d|facsm|esq)\.?$/i.test(text);
}

/**
 * Several authors in one field: divided at ";" or "|", else at " and ", else at ", " where every part reads as a whole
 * name. One "Family, Given" is one author.
 */
export function splitAuthors(text: string): string[] {
  const clean = text.replace(/\s+/g, " ").trim();
  // A list as Python or JSON writes it: "['Marx, Karl', 'Lindgren, Astrid']".
  if (/^\[\s*["'].*["']\s*\]$/.test(clean)) {
    return [...clean.matchAll(/"([^"]+)"|'((?:[^']|(?<=\p{L})'(?=\p{L}))+)'/gu)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
  }
  const divider = /[;|]/.test(clean) ? /\s*[;|]\s*/ : / and | & /i.test(clean) ? /,? and |,? & /i : null;
  const parts = divider === null ? [clean] : clean.split(divider);
  return parts.flatMap((part) => (isNameList(part) ? part.split(/,\s*/) : [part])).filter((part) => part !== "");
}

/** "Ada Lovelace, Alan Turing" and "Liu R., Adler D.G." are lists; "Lovelace, Ada" is one name. */
function isNameList(text: string): boolean {
  const parts = text.split(/,\s*/);
  if (parts.length < 2) return false;
  return parts.every((part) => part.includes(" ") && !isSuffix(part));
}

/** Family name, folded, for keys: "Todd A. Castoe" and "Castoe TA" meet in "castoe". */
export function familyKey(name: string): string {
  const bare = name
    .replace(/,\s*(?:jr|sr|i{2,3}|iv|ph\.?d).*$/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const words = bare.split(" ");
  const last = words.at(-1) ?? "";
  // "Castoe TA": initials stand after the family name.
  const family = words.length > 1 && /^(?:\p{Lu}\.?-?){1,4}$/u.test(last) ? words.slice(0, -1).join(" ") : last;
  return family
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, "");
}
