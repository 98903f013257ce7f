/** A process that makes the next generation of the graph file, and ends. */
import { constants, copyFileSync } from "node:fs";
import { loadGraph } from "../load/load-graph.ts";
import type { GraphChanges } from "../store.ts";
import { GrafeoDB } from "./grafeo.ts";
import { GrafeoTarget } from "./grafeo-target.ts";
import { serveRequests } from "./serve-requests.ts";

const changes: GraphChanges = { entities: [], papers: [], removedPapers: [] };

serveRequests({
  give: async ({ entities = [], papers = [], removedPapers = [] }) => {
    for (const entity of entities) changes.entities.push(entity);
    for (const paper of papers) changes.papers.push(paper);
    for (const id of removedPapers) changes.removedPapers.push(id);
    return null;
  },
  load: async ({ from, file, batch }, onProgress) => {
    if (from !== null) copyFileSync(from, file, constants.COPYFILE_FICLONE);
    // A first load is made in memory and written once: a fifth less work than with a log of every batch.
    const db = from === null ? GrafeoDB.create() : GrafeoDB.open(file);
    await loadGraph(new GrafeoTarget(db), changes, { onProgress, batch });
    if (from === null) db.save(file);
    db.close();
    return null;
  },
  close: async () => null,
});
