import type { PaperRow } from "@lithograph/model";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useMemo } from "react";
import { getPapers } from "../api/routes.ts";
import { count } from "../facets/words.ts";
import { EntityChip } from "../inspector/EntityChip.tsx";
import { SETTINGS } from "../settings.ts";
import { select } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import { PAPER_SORTS, type PaperChoices } from "../state/view-state.ts";
import { type Column, DataTable } from "../ui/DataTable.tsx";
import { Failure } from "../ui/Failure.tsx";
import { ShownCypher } from "../ui/ShownCypher.tsx";
import { Waiting } from "../ui/Waiting.tsx";

/** The papers as a table; one that is chosen opens in the reader beside it. */
export function PapersView() {
  const filter = useView((state) => state.filter);
  const choices = useView((state) => state.papers);
  const openId = useView((state) => (state.selection?.kind === "paper" ? state.selection.id : null));
  const asked = useDeferredValue(choices);
  const papers = useInfiniteQuery({
    queryKey: ["papers", filter, asked],
    queryFn: ({ signal, pageParam }) => getPapers(filter, asked, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (last, _, offset) =>
      last.papers.length < SETTINGS.papersPage ? null : offset + last.papers.length,
    placeholderData: keepPreviousData,
  });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = papers;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const rows = useMemo(() => papers.data?.pages.flatMap((page) => page.papers) ?? [], [papers.data]);
  const columns = useMemo(
    () => COLUMNS.filter(({ id }) => (id !== "year" && id !== "venue") || rows.some((row) => row[id] !== null)),
    [rows],
  );
  const first = papers.data?.pages[0];

  return (
    <div className="view">
      <PaperBar choices={choices} total={first?.total ?? null} />
      {papers.error !== null ? (
        <Failure error={papers.error} retry={() => void papers.refetch()} />
      ) : first === undefined ? (
        <Waiting what="papers" lines={12} />
      ) : (
        <>
          <DataTable
            caption="Papers"
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
            total={first.total}
            sort={{ by: choices.sort, order: choices.order }}
            sortable={PAPER_SORTS}
            onSort={({ by, order }) => {
              const sort = PAPER_SORTS.find((name) => name === by);
              if (sort !== undefined) explore.step((state) => ({ ...state, papers: { ...state.papers, sort, order } }));
            }}
            onOpen={(row) => explore.step(select({ kind: "paper", id: row.id, at: null }))}
            isOpen={(row) => row.id === openId}
            onEnd={more}
          />
          <ShownCypher query={first.query} />
        </>
      )}
    </div>
  );
}

const COLUMNS: Column<PaperRow>[] = [
  {
    id: "title",
    header: "Title",
    cell: ({ row: { original: paper } }) => (
      <button type="button" className="link title">
        {paper.title}
      </button>
    ),
  },
  { id: "proposes", header: "Proposes", cell: ({ row }) => <Chips items={row.original.proposes} /> },
  { id: "runsOn", header: "Runs on", cell: ({ row }) => <Chips items={row.original.runsOn} /> },
  { id: "results", header: "Results", cell: ({ row }) => row.original.results },
  { id: "entities", header: "Speaks of", cell: ({ row }) => row.original.entities },
  { id: "year", header: "Year", cell: ({ row }) => row.original.year },
  { id: "venue", header: "Venue", cell: ({ row }) => row.original.venue },
];

function Chips({ items }: { items: readonly { id: string; name: string }[] }) {
  return (
    <span className="chips">
      {items.slice(0, 4).map((item) => (
        <EntityChip key={item.id} id={item.id} name={item.name} />
      ))}
      {items.length > 4 && <span className="count">+{items.length - 4}</span>}
    </span>
  );
}

function PaperBar({ choices, total }: { choices: PaperChoices; total: number | null }) {
  const put = (change: Partial<PaperChoices>) => (state: Parameters<Parameters<typeof explore.step>[0]>[0]) => ({
    ...state,
    papers: { ...state.papers, ...change },
  });
  return (
    <div className="view-bar">
      <input
        type="search"
        aria-label="Words in title or abstract"
        placeholder="Words in title or abstract"
        value={choices.q}
        maxLength={500}
        onChange={({ target }) => explore.amend(put({ q: target.value }))}
      />
      {choices.entity !== null && (
        <span className="chip active">
          <EntityChip id={choices.entity} />
          <button
            type="button"
            className="clear"
            aria-label="All papers"
            onClick={() => explore.step(put({ entity: null }))}
          >
            ×
          </button>
        </span>
      )}
      {total !== null && <span className="end faint">{count(total, "paper")}</span>}
    </div>
  );
}
