import type { GraphView } from "@lithograph/model";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getGraph, getNeighbours, getNodes, getPath } from "../api/routes.ts";
import { type Addition, type Dataset, joinDataset } from "../derive/dataset.ts";
import { useView } from "../state/store.ts";

export interface GraphData {
  dataset: Dataset | null;
  base: GraphView | null;
  /** Nodes of the path that is asked for, in order; null where none is, or while it is looked for. */
  path: readonly string[] | null;
  isPathEmpty: boolean;
  error: Error | null;
  isLoading: boolean;
  retry: () => void;
}

/** Asks for the first view and for everything that the person has added to it, and joins the answers. */
export function useGraphData(): GraphData {
  const filter = useView((state) => state.filter);
  const { expanded, added, papers, path: ends } = useView((state) => state.graph);
  // The number of papers is a matter of the picture alone: it asks the server for nothing.
  const asked = useMemo(() => ({ ...filter, minPapers: 1 }), [filter]);

  const base = useQuery({
    queryKey: ["graph", asked],
    queryFn: ({ signal }) => getGraph(asked, signal),
    placeholderData: keepPreviousData,
  });
  const looked = useQuery({
    queryKey: ["nodes", added],
    queryFn: ({ signal }) => getNodes(added, signal),
    enabled: added.length > 0,
    placeholderData: keepPreviousData,
  });
  const expansions = useQueries({
    queries: expanded.map(({ id, shown }) => ({
      queryKey: ["neighbours", id, shown, papers, asked],
      queryFn: ({ signal }: { signal: AbortSignal }) => getNeighbours(id, shown, papers, asked, signal),
      placeholderData: keepPreviousData,
    })),
    combine: (results) => ({
      views: results.map((result) => result.data ?? null),
      error: results.find((result) => result.error !== null)?.error ?? null,
    }),
  });
  const path = useQuery({
    queryKey: ["path", ends],
    queryFn: ({ signal }) => getPath(ends?.from ?? "", ends?.to ?? "", signal),
    enabled: ends !== null,
  });

  const addedView = added.length > 0 ? (looked.data ?? null) : null;
  const pathView = ends === null ? null : (path.data ?? null);
  const dataset = useMemo(() => {
    if (base.data === undefined) return null;
    const additions: Addition[] = [];
    if (addedView !== null) additions.push({ parent: null, view: addedView });
    if (pathView !== null) additions.push({ parent: null, view: pathView });
    expansions.views.forEach((view, i) => {
      if (view !== null) additions.push({ parent: expanded[i]?.id ?? null, view });
    });
    return joinDataset(base.data, additions);
  }, [base.data, addedView, pathView, expansions, expanded]);
  const pathIds = useMemo(
    () => (pathView === null || pathView.nodes.length === 0 ? null : pathView.nodes.map((node) => node.id)),
    [pathView],
  );

  return {
    dataset,
    base: base.data ?? null,
    path: pathIds,
    isPathEmpty: pathView !== null && pathView.nodes.length === 0,
    error: base.error ?? looked.error ?? expansions.error ?? path.error,
    isLoading: base.isPending,
    retry: () => void base.refetch(),
  };
}
