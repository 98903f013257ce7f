import { ENTITY_TYPES } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { nameKey } from "../name-key.ts";
import { parentsOfEntity, readAncestor } from "./ancestors.ts";
import type { KnownEntity } from "./known-entity.ts";
import { isAmbiguousShortForm, knownTable } from "./known-table.ts";

const rows = (type: (typeof ENTITY_TYPES)[number]): KnownEntity[] => [...new Set(knownTable(type).values())];

describe.each(ENTITY_TYPES)("the table of %s", (type) => {
  it("knows every parent that it names", () => {
    const unknown = rows(type).flatMap((row) =>
      parentsOfEntity(type, row.name, row)
        .filter((parent) => readAncestor(parent).known === null)
        .map((parent) => `${row.name} → ${parent.name}`),
    );
    expect(unknown).toEqual([]);
  });

  it("has no circle", () => {
    for (const row of rows(type)) {
      const above = new Set<string>();
      const open = [...row.parents];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (above.has(name)) continue;
        above.add(name);
        open.push(...(knownTable(type).get(nameKey(name))?.parents ?? []));
      }
      expect(above.has(row.name), row.name).toBe(false);
    }
  });

  it("gives no alias that has several usual readings", () => {
    expect(
      rows(type).flatMap(({ aliases }) => aliases.filter((alias) => isAmbiguousShortForm(nameKey(alias)))),
    ).toEqual([]);
  });

  it("gives each alias to one row", () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const row of rows(type)) {
      for (const form of [row.name, ...row.aliases]) {
        const other = owner.get(nameKey(form));
        if (other !== undefined && other !== row.name) twice.push(`${form}: ${other}, ${row.name}`);
        owner.set(nameKey(form), row.name);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe("years and makers", () => {
  it("come from the lists", () => {
    expect(knownTable("Hardware").get("a100")).toMatchObject({ vendor: "NVIDIA", year: 2020, parents: ["Ampere"] });
    expect(knownTable("Hardware").get("zcu104")).toMatchObject({ vendor: "AMD", parents: ["Zynq UltraScale+"] });
  });
});
