import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { nodeFiles } from "@lithograph/bundle";
import type { GraphChanges, PaperGraph } from "@lithograph/graph";
import { CanonicalEntity, Paper } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { changesBetween, readLoadedState, stateOf, writeLoadedState } from "./loaded-state.ts";

const ENTITIES = ["fpga", "alveo", "gpu"];
const entity = (id: string) =>
  CanonicalEntity.parse({ id, type: "Hardware", name: id, aliases: [], isA: id === "alveo" ? ["fpga"] : [] });
function paper([id, name]: [string, string]): PaperGraph {
  const link = {
    entity: name,
    role: "runs_on" as const,
    name,
    mentions: [],
    sentence: "",
    offset: 0,
    confidence: 1,
    rule: "x",
  };
  return { paper: Paper.parse({ id, title: id, abstract: "" }), links: [link], results: [] };
}
const graph = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(...ENTITIES)).map(
  (papers): GraphChanges => ({
    papers: Object.entries(papers).map(paper),
    entities: ENTITIES.map(entity),
    removedPapers: [],
  }),
);

describe("changesBetween", () => {
  test("laid over one graph, gives the other; and holds every entity that it needs", () => {
    fc.assert(
      fc.property(graph, graph, (before, after) => {
        const changes = changesBetween(stateOf(before, "1"), stateOf(after, "2"), after);
        const papers = new Map(before.papers.map((one) => [one.paper.id, one]));
        for (const id of changes.removedPapers) papers.delete(id);
        for (const one of changes.papers) papers.set(one.paper.id, one);
        expect(papers).toEqual(new Map(after.papers.map((one) => [one.paper.id, one])));
        const given = new Set(changes.entities.map(({ id }) => id));
        for (const { links } of changes.papers) for (const link of links) expect(given).toContain(link.entity);
        for (const { isA } of changes.entities) for (const parent of isA) expect(given).toContain(parent);
      }),
    );
  });

  test("between equal graphs there is nothing", () => {
    fc.assert(
      fc.property(graph, (one) => {
        const changes = changesBetween(stateOf(one, "1"), stateOf(one, "2"), one);
        expect([changes.papers, changes.entities, changes.removedPapers]).toEqual([[], [], []]);
      }),
    );
  });
});

test("the state comes back from its file; a file that is not one counts as none", async () => {
  const home = await tempFolder();
  expect(await readLoadedState(nodeFiles, home)).toBeNull();
  const state = stateOf({ papers: [paper(["a", "gpu"])], entities: ENTITIES.map(entity), removedPapers: [] }, "print");
  await writeLoadedState(nodeFiles, home, state);
  expect(await readLoadedState(nodeFiles, home)).toEqual(state);
  for (const text of ["", "{", '{"fingerprint": 1}']) {
    await writeFile(join(home, "loaded.json"), text);
    expect(await readLoadedState(nodeFiles, home)).toBeNull();
  }
});
