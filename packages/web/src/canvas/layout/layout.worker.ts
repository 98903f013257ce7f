import { communities } from "./communities.ts";
import { layoutSteps } from "./force-layout.ts";
import type { WorkerAnswer, WorkerRequest } from "./messages.ts";

/** Lays out and divides graphs off the main thread, so that the page answers while it works. */
self.addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  const answer = (message: WorkerAnswer) => self.postMessage(message);
  if (data.kind === "communities") {
    answer({ kind: "communities", of: communities(data) });
    return;
  }
  for (const step of layoutSteps(data)) answer({ kind: "positions", ...step });
});
