import type { EntityType } from "@lithograph/model";
import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import type { Filter, ResultChoices } from "../state/view-state.ts";
import {
  getEntity,
  getEvidence,
  getMatrix,
  getPaper,
  getQueries,
  getResults,
  getSearch,
  getSummary,
} from "./routes.ts";

/** Answers stay until an ingest changes the graph (`queryClient.invalidateQueries`): nothing else does. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, refetchOnWindowFocus: false } },
});

export const useSummary = () => useQuery({ queryKey: ["summary"], queryFn: ({ signal }) => getSummary(signal) });

export const useSearch = (text: string) =>
  useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => getSearch(text, signal),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });

export const useEntity = (id: string) =>
  useQuery({ queryKey: ["entity", id], queryFn: ({ signal }) => getEntity(id, signal) });

export const usePaper = (id: string) =>
  useQuery({ queryKey: ["paper", id], queryFn: ({ signal }) => getPaper(id, signal) });

export const useEvidence = (from: string, to: string) =>
  useQuery({ queryKey: ["evidence", from, to], queryFn: ({ signal }) => getEvidence(from, to, signal) });

export const useResults = (filter: Filter, choices: ResultChoices) => {
  const { metric, hardware, benchmark, subject, sort, order } = choices;
  return useQuery({
    queryKey: ["results", filter, metric, hardware, benchmark, subject, sort, order],
    queryFn: ({ signal }) => getResults(filter, choices, signal),
    placeholderData: keepPreviousData,
  });
};

export const useMatrix = (filter: Filter, rows: EntityType, columns: EntityType) =>
  useQuery({
    queryKey: ["matrix", filter, rows, columns],
    queryFn: ({ signal }) => getMatrix(filter, rows, columns, signal),
    placeholderData: keepPreviousData,
  });

export const useQueries = () => useQuery({ queryKey: ["queries"], queryFn: ({ signal }) => getQueries(signal) });
