import type { ReadEvent } from "../reader.ts";

/** Tells a note that many records share once, with the first of them and how many there are. */
export class NoteCounter {
  readonly #notes = new Map<string, { record: number; key: string | null; count: number }>();

  add(note: string, record: number, key: string | null): void {
    const known = this.#notes.get(note);
    if (known === undefined) this.#notes.set(note, { record, key, count: 1 });
    else if (known.record !== record) known.count++;
  }

  *warnings(): Generator<ReadEvent> {
    for (const [note, { record, key, count }] of this.#notes) {
      const message = count === 1 ? note : `${note} (first of ${count} such records)`;
      yield { kind: "warning", record, key, message };
    }
  }
}
