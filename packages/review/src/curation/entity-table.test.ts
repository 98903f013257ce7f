import { CanonicalEntity } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { EntityTable, tidyAliases } from "./entity-table.ts";

const entity = (id: string, name: string, more: Partial<CanonicalEntity> = {}) =>
  CanonicalEntity.parse({ id, type: "Hardware", name, aliases: [], isA: [], ...more });

describe("EntityTable", () => {
  test("leads an id that was replaced to what stands in its place, over several steps", () => {
    const table = new EntityTable([entity("a", "A"), entity("b", "B"), entity("c", "C")]);
    table.remove("a", "b");
    table.remove("b", "c");
    expect(table.get("a")?.id).toBe("c");
    expect(table.current("b")).toBe("c");
    expect(table.exact("a")).toBeUndefined();
  });

  test("takes an id that stands again for itself, and ends where moves go round in a circle", () => {
    const table = new EntityTable([entity("a", "A"), entity("b", "B")]);
    table.remove("a", "b");
    table.set(entity("a", "A again"));
    expect(table.get("a")?.name).toBe("A again");
    table.remove("a", "b");
    table.remove("b", "a");
    expect(table.get("a")).toBeUndefined();
  });

  test("finds by any form, however it is spelled, the asked type first", () => {
    const model = entity("m", "GPT-2", { type: "Model" });
    const table = new EntityTable([entity("h", "gpt 2"), model, entity("x", "Other", { aliases: ["GPT2"] })]);
    expect(table.withForms(["GPT 2"], "Model").best.map(({ id }) => id)).toEqual(["m"]);
    expect(table.withForms(["GPT 2"], "Task").best.map(({ id }) => id)).toEqual(["h", "m"]);
    expect(table.withForms(["gpt2"], null).best.map(({ id }) => id)).toEqual(["x"]);
    expect(table.withForms(["nothing"], null)).toEqual({ best: [], others: [] });
  });

  test("forgets the forms and parents that an entity had before", () => {
    const table = new EntityTable([entity("a", "Old", { isA: ["p"] })]);
    expect(table.children("p").map(({ id }) => id)).toEqual(["a"]);
    table.set(entity("a", "New"));
    expect(table.withForms(["old"], null).best).toEqual([]);
    expect(table.children("p")).toEqual([]);
  });
});

test("tidyAliases sorts, and leaves out the name and what stands twice", () => {
  expect(tidyAliases("A", ["c", "b", "A", "c"])).toEqual(["b", "c"]);
});
