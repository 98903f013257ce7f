import { type ColumnDef, type RowData, tableFeatures, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import "./data-table.css";

export const features = tableFeatures({});
export type Column<T extends RowData> = ColumnDef<typeof features, T, unknown>;

export interface Sort {
  by: string;
  order: "asc" | "desc";
}
interface Props<T extends RowData> {
  caption: string;
  columns: Column<T>[];
  rows: T[];
  rowId: (row: T) => string;
  /** How many there are in all; more than `rows` where the server cut or pages. */
  total: number;
  sort: Sort;
  /** Columns that the server can sort by. */
  sortable: readonly string[];
  onSort: (sort: Sort) => void;
  onOpen: (row: T) => void;
  isOpen: (row: T) => boolean;
  /** A heading that stands before a row that begins a group. */
  groupBefore?: (row: T, previous: T | undefined) => ReactNode;
  onEnd?: () => void;
}

/** A table of any length: only the rows in sight are in the page, and the header stays. */
export function DataTable<T extends RowData>(props: Props<T>) {
  const { caption, columns, rows, rowId, total, onOpen, isOpen, groupBefore, onEnd } = props;
  const table = useTable({ features, columns, data: rows, getRowId: rowId });
  const all = table.getRowModel().rows;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 34,
    getItemKey: (index) => all[index]?.id ?? index,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= all.length - 20 && all.length < total) onEnd?.();
  }, [last, all.length, total, onEnd]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // A region that scrolls is reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling
    <section ref={scroll} className="data-table" aria-label={caption} tabIndex={0}>
      <table aria-rowcount={total + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <Header key={header.id} {...props} id={header.column.id}>
                  <table.FlexRender header={header} />
                </Header>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} columns={columns.length} />}
          {items.flatMap(({ index }) => {
            const row = all[index];
            if (row === undefined) return [];
            const heading = groupBefore?.(row.original, all[index - 1]?.original);
            const cells = (
              <tr
                key={row.id}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={isOpen(row.original) ? "open" : undefined}
                onClick={() => onOpen(row.original)}
              >
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} data-column={cell.column.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            );
            if (heading === undefined || heading === null) return [cells];
            return [
              <tr key={`${row.id} group`} className="group">
                <th colSpan={columns.length} scope="rowgroup">
                  {heading}
                </th>
              </tr>,
              cells,
            ];
          })}
          {after > 0 && <Spacer height={after} columns={columns.length} />}
        </tbody>
      </table>
    </section>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="spacer">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

interface HeaderProps {
  id: string;
  sort: Sort;
  sortable: readonly string[];
  onSort: (sort: Sort) => void;
  children: ReactNode;
}
function Header({ id, sort, sortable, onSort, children }: HeaderProps) {
  if (!sortable.includes(id))
    return (
      <th scope="col" data-column={id}>
        {children}
      </th>
    );
  const active = sort.by === id;
  const next = active && sort.order === "asc" ? "desc" : "asc";
  return (
    <th
      scope="col"
      data-column={id}
      aria-sort={active ? (sort.order === "asc" ? "ascending" : "descending") : undefined}
    >
      <button type="button" onClick={() => onSort({ by: id, order: next })}>
        {children}
        <span aria-hidden="true">{active ? (sort.order === "asc" ? " ↑" : " ↓") : ""}</span>
      </button>
    </th>
  );
}
