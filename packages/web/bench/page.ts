import { z } from "zod";
import { randomGraph } from "./random-graph.ts";
import { bare, ours, type Way } from "./ways.ts";

/** What the page measured; it is read from the element's data. Times are milliseconds. */
const Options = z.object({
  way: z.enum(["ours", "ours-backbone", "bare"]),
  nodes: z.coerce.number().int().min(10).max(100_000),
  edges: z.coerce.number().int().min(0).max(500_000),
  seconds: z.coerce.number().min(0.1).max(30),
});

async function measure(): Promise<Record<string, number>> {
  const options = Options.parse(Object.fromEntries(new URLSearchParams(location.search)));
  const host = document.getElementById("stage");
  if (host === null) throw new Error("the page has no #stage");
  Object.assign(host.style, { width: "1280px", height: "800px" });
  const view = randomGraph(options.nodes, options.edges);
  const begin = performance.now();
  const way = options.way === "bare" ? bare(view, host) : ours(view, host, options.way === "ours");
  // Either draws at once or in the next frame; the one after that begins when the picture stands.
  await nextFrame();
  await nextFrame();
  const firstPicture = performance.now() - begin;
  const { frames, renderMs } = await pan(way, options.seconds * 1_000);
  return { firstPicture, frames: frames / options.seconds, renderMs, filterMs: filterCost(way) };
}

/** Frames drawn while the camera goes in a circle, and the main thread's median time for one. */
async function pan(way: Way, duration: number): Promise<{ frames: number; renderMs: number }> {
  const times: number[] = [];
  let started = 0;
  const before = () => {
    started = performance.now();
  };
  const after = () => times.push(performance.now() - started);
  const end = way.watch(before, after);
  const begin = performance.now();
  while (performance.now() - begin < duration) {
    const angle = (performance.now() - begin) / 300;
    way.moveTo(0.5 + 0.1 * Math.cos(angle), 0.5 + 0.1 * Math.sin(angle));
    await nextFrame();
  }
  end();
  return { frames: times.length, renderMs: median(times) };
}

function filterCost(way: Way): number {
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    const begin = performance.now();
    way.filter(round % 2 === 0);
    times.push(performance.now() - begin);
  }
  return median(times.slice(1));
}

const nextFrame = () => new Promise(requestAnimationFrame);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const report = (key: "measured" | "failed", text: string) => {
  document.body.dataset[key] = text;
};
measure().then(
  (figures) => report("measured", JSON.stringify(figures)),
  (error: unknown) => report("failed", String(error)),
);
