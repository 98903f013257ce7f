/** For JSON.stringify: half a surrogate pair is no Unicode, and some parsers refuse a whole file for it. */
export function wellFormed(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
