import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../open-store.ts";
import type { GraphStore } from "../store.ts";
import { startTestNeo4j } from "./shared-server.ts";

/** An engine that a suite runs on; `open` gives null where it is not to be had. */
export interface TestEngine {
  name: "embedded" | "neo4j";
  open(): Promise<{ store: GraphStore; close(): Promise<void> } | null>;
}

export const TEST_ENGINES: readonly TestEngine[] = [
  {
    name: "embedded",
    open: async () => {
      const home = mkdtempSync(join(tmpdir(), "lithograph-graph-"));
      const store = await openStore({ home });
      const close = async () => {
        await store.close();
        rmSync(home, { recursive: true, force: true });
      };
      return { store, close };
    },
  },
  {
    name: "neo4j",
    open: async () => {
      const server = await startTestNeo4j();
      if (server === null) return null;
      const store = await openStore({ home: "", neo4j: server });
      await store.clear();
      const close = async () => {
        await store.close();
        await server.stop();
      };
      return { store, close };
    },
  },
];
