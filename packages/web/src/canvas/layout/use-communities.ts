import { useEffect, useState } from "react";
import type { Filtered } from "../../derive/filtered.ts";
import { startWorker } from "./start-worker.ts";

/** Communities of what is shown, while they are asked for: those of the picture, not of the whole graph. */
export function useCommunities(filtered: Filtered | null, on: boolean): ReadonlyMap<string, number> | null {
  const [found, setFound] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    if (!on || filtered === null) {
      setFound(null);
      return;
    }
    const ids = filtered.nodes.map((node) => node.id);
    const places = new Map(ids.map((id, i) => [id, i]));
    const edges = filtered.links.map((link): [number, number, number] => [
      places.get(link.source) ?? 0,
      places.get(link.target) ?? 0,
      link.papers,
    ]);
    const worker = startWorker({ kind: "communities", nodes: ids.length, edges }, (answer) => {
      if (answer.kind !== "communities") return;
      setFound(new Map(ids.map((id, i) => [id, answer.of[i] ?? 0])));
      worker.terminate();
    });
    return () => worker.terminate();
  }, [filtered, on]);
  return found;
}
