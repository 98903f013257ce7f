/** How single values are read from an address, which anyone may have written: bounded, and null where not valid. */
const MOST_ITEMS = 500;
const LONGEST_ID = 400;

/** Items are encoded on their own, so that an id may hold a comma. */
export function packList(items: readonly string[]): string {
  return items.map(escapeItem).join(",");
}

export function unpackList(text: string | null): string[] {
  if (text === null || text === "") return [];
  const items = text.split(",", MOST_ITEMS).map(unescapeItem);
  return items.filter((item): item is string => item !== null && item !== "" && item.length <= LONGEST_ID);
}

export function unpackId(text: string | null): string | null {
  return text === null || text === "" || text.length > LONGEST_ID ? null : text;
}

export function unpackChoice<T extends string>(text: string | null, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === text) ?? null;
}

export function unpackChoices<T extends string>(text: string | null, choices: readonly T[]): T[] {
  return unpackList(text).flatMap((item) => unpackChoice(item, choices) ?? []);
}

export function unpackNumber(text: string | null, low: number, high: number): number | null {
  if (text === null || text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : null;
}

export function unpackInt(text: string | null, low: number, high: number): number | null {
  const value = unpackNumber(text, low, high);
  return value !== null && Number.isInteger(value) ? value : null;
}

/** Only what would break the list is escaped; colons and letters of any script stay readable. */
function escapeItem(item: string): string {
  return item.replace(/[%,~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function unescapeItem(item: string): string | null {
  return item.replace(/%(25|2C|7E)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A pair joined by `~`, which items never hold. */
export function packPair(a: string, b: string): string {
  return `${escapeItem(a)}~${escapeItem(b)}`;
}
export function unpackPair(text: string | null): [string, string] | null {
  const [a, b, more] = (text ?? "").split("~");
  const pair = [unpackId(a ?? null), unpackId(b ?? null)];
  const [first, second] = pair.map((item) => (item === null ? null : unescapeItem(item)));
  return first != null && second != null && more === undefined ? [first, second] : null;
}
