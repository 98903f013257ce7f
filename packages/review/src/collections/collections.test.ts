import { CollectionEntry } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { readCollections } from "./collections.ts";

const step = (number: number, body: object) =>
  CollectionEntry.parse({ id: String(number).padStart(3, "0"), at: "2026-01-01T00:00:00.000Z", by: "ada", ...body });
const paper = (id: string) => ({ kind: "paper", id }) as const;
const created = step(1, { kind: "create", collection: "fpga", name: "FPGA papers", query: null });

describe("readCollections", () => {
  test("puts, takes and renames, in the order of ids", () => {
    const log = [
      step(4, { kind: "rename", collection: "fpga", name: "On FPGAs" }),
      step(3, { kind: "take", collection: "fpga", items: [paper("a")] }),
      step(2, { kind: "put", collection: "fpga", items: [paper("a"), paper("b"), paper("b")] }),
      created,
    ];
    expect(readCollections(log).collections).toEqual([
      { id: "fpga", name: "On FPGAs", query: null, items: [paper("b")] },
    ]);
  });

  test("undoes a step, keeps notes, and names steps on what is not there", () => {
    const deleted = step(2, { kind: "delete", collection: "fpga" });
    const note = step(3, { kind: "note", item: { kind: "result", id: "result:1" }, text: "check the baseline" });
    const log = [created, deleted, note, step(4, { kind: "put", collection: "gone", items: [paper("a")] })];
    expect(readCollections(log)).toMatchObject({
      collections: [],
      notes: [{ id: "003", text: "check the baseline" }],
      conflicts: [{ entry: "004", kind: "gone", applied: false }],
    });
    expect(readCollections([...log, step(5, { kind: "undo", entry: deleted.id })]).collections).toHaveLength(1);
  });
});
