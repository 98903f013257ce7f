import type { WorkerAnswer, WorkerRequest } from "./messages.ts";

/** A worker on one request; the caller ends it. */
export function startWorker(request: WorkerRequest, onAnswer: (answer: WorkerAnswer) => void): Worker {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => onAnswer(data));
  worker.postMessage(request);
  return worker;
}
