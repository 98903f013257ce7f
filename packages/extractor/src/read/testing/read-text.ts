import { type ReadOptions, readSource } from "../read-source.ts";
import type { ReadEvent } from "../reader.ts";

export type FormatEvent = ReadEvent & { format: string };
export type PaperEvent = Extract<FormatEvent, { kind: "paper" }>;

/** For tests: everything that reading a source tells. */
export async function readText(
  name: string,
  text: string | Uint8Array,
  options: ReadOptions = {},
): Promise<FormatEvent[]> {
  const events: FormatEvent[] = [];
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  for await (const event of readSource({ name, bytes }, options)) events.push(event);
  return events;
}

/** For tests: the papers alone. */
export async function readPapers(
  name: string,
  text: string | Uint8Array,
  options: ReadOptions = {},
): Promise<PaperEvent["paper"][]> {
  const events = await readText(name, text, options);
  return events.flatMap((event) => (event.kind === "paper" ? [event.paper] : []));
}
