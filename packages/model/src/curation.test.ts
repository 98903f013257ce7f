import { describe, expect, test } from "vitest";
import { CollectionEntry } from "./collection.ts";
import { CurationEntry } from "./curation.ts";

const base = { id: "1764078000000-a", at: "2026-01-01T00:00:00.000Z", by: "ada", reason: null };

describe("CurationEntry", () => {
  test("reads entries that know nothing of how things looked, and keeps what newer ones know", () => {
    const target = { paper: "p", name: "U280", type: "Hardware" };
    expect(CurationEntry.parse({ ...base, kind: "reject", target })).toEqual({ ...base, kind: "reject", target });
    const newer = { ...base, kind: "reject", target: { ...target, mentions: ["Alveo U280"] } };
    expect(CurationEntry.parse(newer)).toEqual(newer);
  });

  test("tells an entity, a paper's evidence and a result apart", () => {
    for (const target of [
      { entity: "hardware:u280" },
      { result: "result:1", paper: "p", value: "2x", sentence: "2x." },
    ]) {
      expect(CurationEntry.parse({ ...base, kind: "confirm", target })).toMatchObject({ target });
    }
    expect(CurationEntry.safeParse({ ...base, kind: "confirm", target: { name: "U280" } }).success).toBe(false);
  });
});

describe("CollectionEntry", () => {
  test("refuses to put nothing", () => {
    const entry = { id: "1", at: base.at, by: null, kind: "put", collection: "c" };
    expect(CollectionEntry.safeParse({ ...entry, items: [] }).success).toBe(false);
    expect(CollectionEntry.safeParse({ ...entry, items: [{ kind: "paper", id: "p" }] }).success).toBe(true);
  });
});
