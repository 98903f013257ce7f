import type { ResultView } from "@lithograph/model";
import { lazy, Suspense, useMemo } from "react";
import { useResults } from "../api/hooks.ts";
import { select } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import { RESULT_SORTS } from "../state/view-state.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { Failure } from "../ui/Failure.tsx";
import { ShownCypher } from "../ui/ShownCypher.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { groupName, sortForGroups } from "./group-results.ts";
import { ResultsBar } from "./ResultsBar.tsx";
import { RESULT_COLUMNS } from "./result-columns.tsx";
import { comparisonWarnings } from "./result-words.ts";

const ResultsPlot = lazy(async () => ({ default: (await import("./ResultsPlot.tsx")).ResultsPlot }));

/** Every reported number: what, how much, against what, on what, at what, and who says so. */
export function ResultsView() {
  const filter = useView((state) => state.filter);
  const choices = useView((state) => state.results);
  const selection = useView((state) => state.selection);
  const { data, error, refetch } = useResults(filter, choices);
  const rows = useMemo(() => sortForGroups(data?.results ?? [], choices.group), [data, choices.group]);
  const warnings = useMemo(() => warningsByGroup(rows, choices.group), [rows, choices.group]);
  const columns = useMemo(
    () => RESULT_COLUMNS.filter(({ id }) => id !== "year" || rows.some((row) => row.year !== null)),
    [rows],
  );
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="results" lines={12} />;
  const isOpen = (row: ResultView) =>
    selection?.kind === "paper" && selection.id === row.paper && selection.at === row.start;
  return (
    <div className="view">
      <ResultsBar choices={choices} page={data} />
      {choices.plot !== "none" && (
        <Suspense fallback={<Waiting what="the plot" />}>
          <ResultsPlot results={data.results} by={choices.plot} />
        </Suspense>
      )}
      <DataTable
        caption="Reported results"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        total={rows.length}
        sort={{ by: choices.sort, order: choices.order }}
        sortable={RESULT_SORTS}
        onSort={({ by, order }) => {
          const sort = RESULT_SORTS.find((name) => name === by);
          if (sort !== undefined) explore.step((state) => ({ ...state, results: { ...state.results, sort, order } }));
        }}
        onOpen={(row) => explore.step(select({ kind: "paper", id: row.paper, at: row.start }))}
        isOpen={isOpen}
        groupBefore={(row, previous) => {
          const name = groupName(row, choices.group);
          if (name === null || (previous !== undefined && groupName(previous, choices.group) === name)) return null;
          const reasons = warnings.get(name) ?? [];
          return (
            <>
              {name}
              {reasons.length > 0 && (
                <span className="warning">not comparable as they stand: {reasons.join(", ")}</span>
              )}
            </>
          );
        }}
      />
      <ShownCypher query={data.query} />
    </div>
  );
}

function warningsByGroup(rows: readonly ResultView[], group: Parameters<typeof groupName>[1]): Map<string, string[]> {
  if (group === "none") return new Map();
  const groups = Map.groupBy(rows, (row) => groupName(row, group) ?? "");
  return new Map([...groups].map(([name, members]) => [name, comparisonWarnings(members)]));
}
