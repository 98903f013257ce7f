import { Workspace } from "@lithograph/ingest";
import { CollectionEntry, type CollectionStep, CurationEntry, type DecisionBody } from "@lithograph/model";
import type { DecisionMaker } from "@lithograph/review";
import { z } from "zod";
import { findServer, postServer } from "./running-server.ts";
import type { Settings } from "./settings.ts";

const Decided = z.object({ entry: CurationEntry, conflicts: z.array(z.object({ message: z.string() })) });
export type Decided = z.infer<typeof Decided>;

/** Decides through the server that has the bundle open, where there is one; else the bundle is opened here. */
export async function decide(settings: Settings, body: DecisionBody, maker: DecisionMaker): Promise<Decided> {
  const server = await findServer(settings.home);
  const { by, reason = null } = maker;
  if (server !== null) return postServer(server, settings, "/api/decisions", { decision: body, by, reason }, Decided);
  return inWorkspace(settings, (workspace) => workspace.decide(body, maker));
}

/** As `decide`, for a step of a collection. */
export async function collect(
  settings: Settings,
  step: CollectionStep,
  maker: DecisionMaker,
): Promise<CollectionEntry> {
  const server = await findServer(settings.home);
  if (server !== null) return postServer(server, settings, "/api/collections", { step, by: maker.by }, CollectionEntry);
  return inWorkspace(settings, (workspace) => workspace.collect(step, maker));
}

async function inWorkspace<T>(settings: Settings, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await Workspace.open(settings);
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}
