import type { MatrixHead } from "@lithograph/model";
import { count } from "../facets/words.ts";
import { EntityChip } from "../inspector/EntityChip.tsx";
import { select } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import type { MatrixChoices } from "../state/view-state.ts";
import { heat } from "./heat.ts";
import { type HeadGroup, type MatrixCell, type MatrixTable, rollUp } from "./matrix-table.ts";

interface Props {
  table: MatrixTable;
  choices: MatrixChoices;
}

/** The matrix as a table; with groups rolled up, one row and one column for each group. */
export function MatrixGrid({ table, choices }: Props) {
  const chosen = useView((state) => state.selection);
  const isChosen = (cell: MatrixCell) =>
    chosen?.kind === "link" && chosen.from === cell.row && chosen.to === cell.column;
  const years = yearRange(table);
  const columns = choices.rollUp ? [] : table.columns.flatMap((group) => group.heads);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling
    <section className="matrix" aria-label="Matrix" tabIndex={0}>
      <table>
        <caption className="visually-hidden">
          Papers that link each {choices.rows.toLowerCase()} with each {choices.columns.toLowerCase()}; empty cells are
          gaps
        </caption>
        <thead>
          {!choices.rollUp && <GroupHeads groups={table.columns} />}
          <tr>
            <td />
            {choices.rollUp
              ? table.columns.map((group) => (
                  <th key={group.name} scope="col" className="slanted">
                    <span>{groupWords(group, choices.columns)}</span>
                  </th>
                ))
              : columns.map((head) => (
                  <th key={head.id} scope="col" className="slanted">
                    <span>
                      <EntityChip id={head.id} name={head.name} />
                    </span>
                  </th>
                ))}
          </tr>
        </thead>
        {table.rows.map((group) => (
          <tbody key={group.name}>
            {choices.rollUp ? (
              <RolledRow group={group} table={table} choices={choices} isChosen={isChosen} />
            ) : (
              <>
                {group.heads.length > 1 && (
                  <tr className="group">
                    <th colSpan={columns.length + 1} scope="rowgroup">
                      <span>{group.name ?? `other ${choices.rows.toLowerCase()}`}</span>
                    </th>
                  </tr>
                )}
                {group.heads.map((row) => (
                  <tr key={row.id}>
                    <RowHead head={row} />
                    {columns.map((column) => {
                      const cell = table.cell(row.id, column.id);
                      const names = `${row.name} on ${column.name}`;
                      return cell === undefined ? (
                        <td key={column.id} aria-label={`${names}: no paper`} />
                      ) : (
                        <td key={column.id}>
                          <CellButton
                            cell={cell}
                            weight={cell.papers / table.most}
                            names={names}
                            fill={heat(cell, choices.colour, years)}
                            chosen={isChosen(cell)}
                            words={String(cell.papers)}
                          />
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </>
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function GroupHeads({ groups }: { groups: readonly HeadGroup[] }) {
  if (groups.length < 2) return null;
  return (
    <tr className="column-groups">
      <td />
      {groups.map((group) => (
        <th key={group.name} scope="colgroup" colSpan={group.heads.length} title={group.name ?? undefined}>
          <span className={group.heads.length === 1 ? "visually-hidden" : undefined}>{group.name ?? "other"}</span>
        </th>
      ))}
    </tr>
  );
}

interface RolledProps {
  group: HeadGroup;
  table: MatrixTable;
  choices: MatrixChoices;
  isChosen: (cell: MatrixCell) => boolean;
}
function RolledRow({ group, table, choices, isChosen }: RolledProps) {
  const name = groupWords(group, choices.rows);
  return (
    <tr>
      <th scope="row">{name}</th>
      {table.columns.map((column) => {
        const rolled = rollUp(table, group, column);
        const names = `${name} on ${groupWords(column, choices.columns)}`;
        if (rolled === null) return <td key={column.name} aria-label={`${names}: no pair`} />;
        const words = `${names}: ${count(rolled.pairs, "pair")} linked; the strongest opens`;
        return (
          <td key={column.name}>
            <CellButton
              cell={rolled.best}
              weight={rolled.best.papers / table.most}
              names={words}
              fill={null}
              chosen={isChosen(rolled.best)}
              words={String(rolled.pairs)}
            />
          </td>
        );
      })}
    </tr>
  );
}

function RowHead({ head }: { head: MatrixHead }) {
  return (
    <th scope="row">
      <EntityChip id={head.id} name={head.name} />
    </th>
  );
}

interface CellProps {
  cell: MatrixCell;
  /** Its papers beside the most of any cell, in [0, 1]: the grey of cells that nothing else colours. */
  weight: number;
  names: string;
  fill: number | null;
  chosen: boolean;
  words: string;
}
function CellButton({ cell, weight, names, fill, chosen, words }: CellProps) {
  const best = cell.best === null ? "" : `, best reported: ${cell.best.value} ${cell.best.metric}`;
  const label = `${names}: ${count(cell.papers, "paper")}${best}${cell.year === null ? "" : `, newest ${cell.year}`}`;
  return (
    <button
      type="button"
      className={fill === null ? "cell plain" : "cell"}
      aria-pressed={chosen}
      aria-label={label}
      title={label}
      style={{ "--fill": `${Math.round(fill === null ? 7 + weight * 23 : 12 + fill * 58)}%` }}
      onClick={() => explore.step(select({ kind: "link", from: cell.row, to: cell.column }))}
    >
      {words}
    </button>
  );
}

function groupWords(group: HeadGroup, type: string): string {
  return group.name === null ? `other ${type.toLowerCase()}` : `all ${group.name}`;
}

function yearRange(table: MatrixTable): [number, number] {
  const heads = {
    rows: table.rows.flatMap((group) => group.heads),
    columns: table.columns.flatMap((group) => group.heads),
  };
  const years = heads.rows.flatMap((row) =>
    heads.columns.flatMap((column) => table.cell(row.id, column.id)?.year ?? []),
  );
  return years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
}
