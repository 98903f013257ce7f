/** A process that makes the next generation of the graph file, and ends. */
import { constants, copyFileSync } from "node:fs";
import { loadGraph } from "../load/load-graph.ts";
import { GrafeoDB } from "./grafeo.ts";
import { GrafeoTarget } from "./grafeo-target.ts";
import { serveRequests } from "./serve-requests.ts";

serveRequests({
  load: async ({ from, file, changes, batch }, onProgress) => {
    if (from !== null) copyFileSync(from, file, constants.COPYFILE_FICLONE);
    const db = from === null ? GrafeoDB.create(file) : GrafeoDB.open(file);
    await loadGraph(new GrafeoTarget(db), changes, { onProgress, batch });
    db.close();
    return null;
  },
  close: async () => null,
});
