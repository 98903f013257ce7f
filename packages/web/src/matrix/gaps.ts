import type { MatrixHead } from "@lithograph/model";
import type { MatrixTable } from "./matrix-table.ts";

/** A pair that nobody has reported, though the row is at home on the column's relatives. */
export interface Gap {
  row: MatrixHead;
  column: MatrixHead;
  /** Relatives of the column that the row is linked to, the ones with the most papers first. */
  relatives: { head: MatrixHead; papers: number }[];
  /** Papers on relatives, weighed by how much the column itself is worked on. */
  score: number;
}

/** The most promising empty cells: popular on neighbours of a device, never on it. Those of one group are relatives. */
export function findGaps(table: MatrixTable, most = 12): Gap[] {
  const gaps: Gap[] = [];
  for (const { name, heads } of table.columns) {
    const devices = heads.filter((head) => !isWholeGroup(head));
    if (name === null || devices.length < 2) continue;
    for (const row of table.rows.flatMap((group) => group.heads)) {
      const linked = devices.flatMap((head) => {
        const papers = table.cell(row.id, head.id)?.papers ?? 0;
        return papers > 0 ? [{ head, papers }] : [];
      });
      if (linked.length === 0) continue;
      const relatives = linked.sort((a, b) => b.papers - a.papers || (a.head.name < b.head.name ? -1 : 1));
      const weight = relatives.reduce((sum, { papers }) => sum + papers, 0);
      for (const column of devices) {
        if (isItself(row, column) || relatives.some(({ head }) => head.id === column.id)) continue;
        gaps.push({ row, column, relatives, score: weight * Math.log2(1 + column.papers) });
      }
    }
  }
  return varied(gaps.sort((a, b) => b.score - a.score || (key(a) < key(b) ? -1 : 1))).slice(0, most);
}

/** Each row at most twice and each column at most three times: a list of one technique on every device says little. */
function varied(gaps: readonly Gap[]): Gap[] {
  const uses = new Map<string, number>();
  const take = (name: string, most: number) => {
    const used = uses.get(name) ?? 0;
    uses.set(name, used + 1);
    return used < most;
  };
  return gaps.filter(({ row, column }) => take(`row ${row.id}`, 2) && take(`column ${column.id}`, 3));
}

/** The group's own head ("GPU" among the GPUs): whoever runs on one of them runs on it. */
const isWholeGroup = (head: MatrixHead) => head.name.toLowerCase() === head.group?.toLowerCase();
const isItself = (row: MatrixHead, column: MatrixHead) => row.id === column.id;
const key = ({ row, column }: Gap) => `${row.id} ${column.id}`;
