/** Values that programs write where they have none: R's NA, Python's None and nan, publishers' apologies. */
const PLACEHOLDER =
  /^(?:\[?(?:n\/?a|nan|none|null|nil|undefined|unknown|-+|\.+|_+|not available|no abstract|no abstract available|no abstract provided|abstract not available|abstract unavailable|abstract not provided|untitled|missing)\.?\]?|\[no abstract available\]\.?|this article has no abstract\.?|no abstract is available for this article\.?)$/i;

/** True where a field says that it has nothing to say ("NA", "[No abstract available]"). */
export function isPlaceholder(text: string): boolean {
  return text.length <= 60 && PLACEHOLDER.test(text.trim());
}

/**
 * "Abstract:", "ABSTRACT.", "A B S T R A C T —"; without punctuation only before words with which abstracts begin, since
 * "Abstract interpretation", "Abstract Meaning Representation" and the like are what some papers are about.
 */
const LABEL =
  /^(?:(?:abstract|a b s t r a c t|summary)\s*[.:—–]\s*|abstract\s+-+\s+|(?:abstract|ABSTRACT)\s+(?=(?:the|this|these|there|we|in|an|our|here,? we|with|as|although|while|for|to|on|recent|recently|background|objectives?|purpose|introduction|aims?|motivation|context|methods?)\b))/i;

const RIGHTS =
  /^(?:(?:copyright\s*)?(?:©|\(c\)|&copy;)|copyright\s+(?:©\s*)?(?:19|20)\d\d|all rights reserved|(?:crown )?copyright\b.{0,40}(?:19|20)\d\d|published by\b.{0,80}$|this is an open[- ]access article|this article is (?:protected by copyright|licensed under|an open access)|\(?psycinfo database record|\(?apa psycinfo database record|the author\(?s\)?,? under exclusive licen[cs]e)/i;

/** A sentence of rights, not of science: only short ones count, so that no finding can hide in one. */
function isRights(sentence: string): boolean {
  return sentence.length <= 300 && RIGHTS.test(sentence.trim());
}

/**
 * An abstract without the publisher's words around it: the label "Abstract", sentences of copyright and licence at the
 * beginning ("© 2020 IEEE.") and at the end. What stands between is kept to the letter, headings of structured
 * abstracts included. An abstract that would be empty then is kept as it is.
 */
export function stripBoilerplate(abstract: string): string {
  const unlabelled = abstract.replace(LABEL, "");
  const text = unlabelled.trim() === "" ? abstract : unlabelled;
  return stripTail(stripHead(text)).trim();
}

function stripHead(text: string): string {
  let rest = text.trimStart();
  for (let turn = 0; turn < 4; turn++) {
    const end = sentenceEnd(rest);
    if (end === -1 || !isRights(rest.slice(0, end))) break;
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? text : rest;
}

/** End of the first sentence within reach; initials ("B.V.") end none, a missing space after the full stop is forgiven. */
function sentenceEnd(text: string): number {
  const ends = /(?<![\s.(]\p{Lu}|\bLtd|\bInc|\bCo)\.(?=\s+\S|$|\p{Lu})/u;
  const at = text.slice(0, 300).search(ends);
  if (at !== -1) return at + 1;
  // "Elsevier Ltd. All rights reserved": the abbreviation ended the sentence after all.
  const late = /\b(?:Ltd|Inc|Co|\p{Lu}\.\p{Lu})\.(?=\s+\p{Lu})/u.exec(text.slice(0, 300));
  return late === null ? -1 : late.index + late[0].length;
}

function stripTail(text: string): string {
  let rest = text.trimEnd();
  for (let turn = 0; turn < 5; turn++) {
    const start = tailStart(rest);
    if (start <= 0 || !rightsOnly(rest.slice(start))) break;
    rest = rest.slice(0, start).trimEnd();
  }
  return rest;
}

/** Every sentence is of rights, or a scrap of a publisher's name ("KGaA, Weinheim."). */
function rightsOnly(text: string): boolean {
  const [first = "", ...others] = text.split(/(?<=\.)\s+/);
  return first.length <= 160 && isRights(first) && others.every((part) => isRights(part) || part.length <= 30);
}

/** Beginning of the last sentence, or of the rights that stand in the last 400 characters without one before them. */
function tailStart(text: string): number {
  const from = Math.max(0, text.length - 400);
  const tail = text.slice(from);
  const sign = tail.search(
    /(?:copyright\s*)?©|copyright \(c\)|\(c\) ?(?:19|20)\d\d|\((?:APA )?PsycINFO Database Record/i,
  );
  if (sign !== -1) return from + sign;
  for (let at = tail.length - 2; at > 0; at--) {
    if (/\s/.test(tail[at] ?? "") && /[.!?)\]]/.test(tail[at - 1] ?? "")) return from + at + 1;
  }
  return -1;
}
