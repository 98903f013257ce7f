import { type EntityType, entityId } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkEntities } from "./link-entities.ts";
import { paperOf } from "./test-papers.ts";

describe("linkEntities, on any papers", () => {
  const type = fc.constantFrom<EntityType>("Technique", "Hardware", "Model", "Benchmark", "Metric", "Software", "Task");
  const name = fc.oneof(
    fc.constantFrom("MoE", "Mixture-of-Experts", "A100", "NVIDIA A100 GPU", "H100", "LLM", "C", "C#", "SSM", "LLMs"),
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,12}$/),
  );
  const paper = fc.uniqueArray(fc.tuple(name, type), { maxLength: 6, selector: (e) => e.join() });
  const papers = fc.array(paper, { maxLength: 8 }).map((list) => list.map((entities, i) => paperOf(`p${i}`, entities)));

  it("does not depend on the order of papers", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const there = linkEntities(list);
        const back = linkEntities([...list].reverse());
        expect(back.entities).toEqual(there.entities);
        for (const [id, ids] of there.byPaper) expect(back.byPaper.get(id)).toEqual(ids);
      }),
    );
  });

  it("does not change the ids of some papers when others that speak of other things come", () => {
    const other = [
      paperOf("z", [
        ["Quokka Net", "Model"],
        ["quokka rule", "Technique"],
      ]),
    ];
    fc.assert(
      fc.property(papers, (list) => {
        const alone = linkEntities(list);
        const together = linkEntities([...other, ...list]);
        for (const { id } of list) expect(together.byPaper.get(id)).toEqual(alone.byPaper.get(id));
      }),
    );
  });

  it("names every id that it gives, once, and points IS_A at entities that are there, without a cycle", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const { entities, byPaper } = linkEntities(list);
        const byId = new Map(entities.map((entity) => [entity.id, entity]));
        expect(byId.size).toBe(entities.length);
        for (const { id, entities: own } of list) expect(byPaper.get(id)).toHaveLength(own.length);
        for (const id of [...byPaper.values()].flat()) expect(byId.has(id)).toBe(true);
        for (const { id } of entities) {
          const above = new Set<string>();
          const open = [...(byId.get(id)?.isA ?? [])];
          for (let at = open.pop(); at !== undefined; at = open.pop()) {
            if (above.has(at)) continue;
            above.add(at);
            open.push(...(byId.get(at)?.isA ?? ["missing"]));
          }
          expect(above.has(id)).toBe(false);
          expect(above.has("missing")).toBe(false);
        }
      }),
    );
  });

  it("links its own canonical names to themselves", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const { entities } = linkEntities(list);
        const again = linkEntities(entities.map((e) => paperOf(e.id, [[e.name, e.type]])));
        for (const { id, name, type } of entities) {
          if (id !== entityId(type, name)) continue;
          expect(again.entities.some((entity) => entity.name === name && entity.type === type)).toBe(true);
        }
      }),
    );
  });

  it("never merges names that differ in a number", () => {
    const stem = fc.constantFrom("Foo", "RTX", "ResNet", "Llama", "CIFAR", "ZCU", "H", "FP", "Bar v");
    fc.assert(
      fc.property(type, stem, fc.nat({ max: 9999 }), fc.nat({ max: 9999 }), (t, s, a, b) => {
        fc.pre(a !== b);
        const { byPaper } = linkEntities([paperOf("a", [[`${s}-${a}`, t]]), paperOf("b", [[`${s}-${b}`, t]])]);
        expect(byPaper.get("a")).not.toEqual(byPaper.get("b"));
      }),
    );
  });
});
