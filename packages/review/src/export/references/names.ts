/** An author's name in parts: given + " " + family (+ ", " + suffix) is the name as it was. */
export interface NameParts {
  family: string;
  /** Null where the name is one word, or is not a person's as far as one can tell. */
  given: string | null;
  suffix: string | null;
}

const SUFFIX = /^(?:jr|sr|i{2,3}|iv|v|ph\.?d|md|m\.d|facsm|esq)\.?$/i;
/** Written small before a family name and belonging to it. */
const PARTICLE = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zur|af|al|el|bin|ibn)$/;
const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;

/**
 * "Todd A. van Castoe, Jr." → family "van Castoe", given "Todd A.", suffix "Jr.". "Castoe TA" (PubMed's form) and
 * names with another comma, as firms have, stay whole.
 */
export function splitName(name: string): NameParts {
  const [person = "", after, ...more] = name.split(", ");
  const suffix = after !== undefined && more.length === 0 && SUFFIX.test(after) ? after : null;
  if ((after !== undefined && suffix === null) || name.includes(",") !== (suffix !== null)) {
    return { family: name, given: null, suffix: null };
  }
  const words = person.split(" ");
  const last = words.at(-1) ?? "";
  if (words.length < 2 || INITIALS.test(last)) return { family: person, given: null, suffix };
  let at = words.length - 1;
  while (at > 1 && PARTICLE.test(words[at - 1] ?? "")) at -= 1;
  return { family: words.slice(at).join(" "), given: words.slice(0, at).join(" "), suffix };
}
