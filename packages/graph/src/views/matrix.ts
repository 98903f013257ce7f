import { EntityType, type Matrix, type MatrixHead } from "@lithograph/model";
import { z } from "zod";
import { Facets } from "../queries/facets.ts";
import { type GraphQuery, runOne, runQuery, shown } from "../queries/graph-query.ts";
import {
  type CellRow,
  countHeads,
  familiesOf,
  matrixHeads,
  namedTogetherCells,
  runsOnCells,
} from "../queries/matrix-queries.ts";
import type { GraphStore } from "../store.ts";
import { memoized } from "./memo.ts";

export const MatrixOptions = Facets.omit({ types: true }).extend({
  rows: EntityType.default("Technique"),
  columns: EntityType.default("Hardware"),
  rowLimit: z.int().min(1).max(500).default(60),
  columnLimit: z.int().min(1).max(200).default(30),
});
type Options = z.output<typeof MatrixOptions>;
const RUNNERS: readonly EntityType[] = ["Technique", "Model"];

/** Which rows go with which columns, in how many papers; pairs without a cell are the gaps. */
export function matrix(
  store: GraphStore,
  options: z.input<typeof MatrixOptions> = {},
  signal?: AbortSignal,
): Promise<Matrix> {
  const wanted = MatrixOptions.parse(options);
  return memoized(store, `matrix ${JSON.stringify(wanted)}`, () => computeMatrix(store, wanted, signal));
}

async function computeMatrix(store: GraphStore, wanted: Options, signal?: AbortSignal): Promise<Matrix> {
  const [rows, columns, rowCount, columnCount] = await Promise.all([
    headsOf(store, wanted.rows, wanted, wanted.rowLimit, signal),
    headsOf(store, wanted.columns, wanted, wanted.columnLimit, signal),
    runOne(store, countHeads(wanted.rows, wanted), signal),
    runOne(store, countHeads(wanted.columns, wanted), signal),
  ]);
  const query = cellsQuery(
    rows.map(({ id }) => id),
    columns.map(({ id }) => id),
    wanted,
  );
  const cells = await runQuery(store, query, signal);
  return {
    rows,
    columns,
    cells: cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      papers: cell.papers,
      year: cell.year,
      best: best(cell),
    })),
    total: { rows: rowCount?.total ?? rows.length, columns: columnCount?.total ?? columns.length },
    query: shown(query),
  };
}

/** Derived relationships answer for what runs on hardware, unless the facets speak of papers or roles. */
function cellsQuery(rows: string[], columns: string[], wanted: Options): GraphQuery<CellRow> {
  const { roles, venues, yearFrom, yearTo, minConfidence } = wanted;
  const ofPapers = [roles, venues, yearFrom, yearTo, minConfidence].some((facet) => facet !== undefined);
  return RUNNERS.includes(wanted.rows) && wanted.columns === "Hardware" && !ofPapers
    ? runsOnCells(rows, columns)
    : namedTogetherCells(rows, columns, wanted);
}

async function headsOf(
  store: GraphStore,
  type: EntityType,
  facets: Facets,
  limit: number,
  signal?: AbortSignal,
): Promise<MatrixHead[]> {
  const heads = await runQuery(store, matrixHeads(type, facets, limit), signal);
  const families = await runQuery(store, familiesOf(heads.map(({ id }) => id)), signal);
  const first = new Map(families.toReversed().map(({ id, family }) => [id, family]));
  return heads.map(({ id, name, type: own, papers, deviceClass }) => ({
    ...{ id, name, type: own, papers },
    group: deviceClass ?? first.get(id) ?? null,
  }));
}

function best({ bestResult, bestMetric, bestValue, bestRatio }: CellRow): Matrix["cells"][number]["best"] {
  if (bestResult === null || bestMetric === null || bestValue === null || bestRatio === null) return null;
  return { result: bestResult, metric: bestMetric, value: bestValue, ratio: bestRatio };
}
