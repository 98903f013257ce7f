import type { Matrix, MatrixHead } from "@lithograph/model";

export type MatrixCell = Matrix["cells"][number];

/** Heads of one taxonomy group, in the order they are shown. */
export interface HeadGroup {
  name: string | null;
  heads: MatrixHead[];
}

export interface MatrixTable {
  rows: HeadGroup[];
  columns: HeadGroup[];
  cell: (row: string, column: string) => MatrixCell | undefined;
  /** Most papers in one cell. */
  most: number;
}

/** Rows and columns by taxonomy group, groups and heads with the most papers first; cells by their two ends. */
export function tabulate(matrix: Matrix, minPapers = 1): MatrixTable {
  const cells = matrix.cells.filter((cell) => cell.papers >= minPapers);
  const byEnds = new Map(cells.map((cell) => [ends(cell.row, cell.column), cell]));
  return {
    rows: grouped(matrix.rows),
    columns: grouped(matrix.columns),
    cell: (row, column) => byEnds.get(ends(row, column)),
    most: Math.max(1, ...cells.map((cell) => cell.papers)),
  };
}

function grouped(heads: readonly MatrixHead[]): HeadGroup[] {
  const groups = Map.groupBy(heads, (head) => head.group);
  const papers = (members: readonly MatrixHead[]) => members.reduce((sum, head) => sum + head.papers, 0);
  return [...groups]
    .map(([name, members]) => ({
      name,
      heads: [...members].sort((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1)),
    }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || papers(b.heads) - papers(a.heads));
}

/** A cell over whole groups: how many pairs of theirs are linked, and the strongest of them. */
export interface GroupCell {
  pairs: number;
  best: MatrixCell;
}

export function rollUp(table: MatrixTable, row: HeadGroup, column: HeadGroup): GroupCell | null {
  let best: MatrixCell | null = null;
  let pairs = 0;
  for (const r of row.heads) {
    for (const c of column.heads) {
      const cell = table.cell(r.id, c.id);
      if (cell === undefined) continue;
      pairs++;
      if (best === null || cell.papers > best.papers) best = cell;
    }
  }
  return best === null ? null : { pairs, best };
}

const ends = (row: string, column: string) => `${row}\n${column}`;
