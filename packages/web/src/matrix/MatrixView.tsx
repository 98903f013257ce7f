import { ENTITY_TYPES, type EntityType, type Matrix } from "@lithograph/model";
import { useMemo } from "react";
import { useMatrix } from "../api/hooks.ts";
import { explore, useView } from "../state/store.ts";
import type { MatrixChoices } from "../state/view-state.ts";
import { KIND_STYLES } from "../theme/entity-types.ts";
import { Failure } from "../ui/Failure.tsx";
import { ShownCypher } from "../ui/ShownCypher.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { Gaps } from "./Gaps.tsx";
import { findGaps } from "./gaps.ts";
import { MatrixGrid } from "./MatrixGrid.tsx";
import { tabulate } from "./matrix-table.ts";
import "../ui/data-table.css";
import "./matrix.css";

const put = (change: Partial<MatrixChoices>) =>
  explore.step((state) => ({ ...state, matrix: { ...state.matrix, ...change } }));

/** Which rows go with which columns, and where nobody has been yet. */
export function MatrixView() {
  const filter = useView((state) => state.filter);
  const choices = useView((state) => state.matrix);
  const { data, error, refetch } = useMatrix(filter, choices.rows, choices.columns);
  const table = useMemo(() => (data === undefined ? null : tabulate(data, filter.minPapers)), [data, filter.minPapers]);
  const gaps = useMemo(() => (table === null ? [] : findGaps(table)), [table]);
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined || table === null) return <Waiting what="the matrix" lines={12} />;
  return (
    <div className="view">
      <MatrixBar choices={choices} matrix={data} />
      <div className="matrix-body">
        <MatrixGrid table={table} choices={choices} />
        <Gaps gaps={gaps} />
      </div>
      <ShownCypher query={data.query} />
    </div>
  );
}

function MatrixBar({ choices, matrix }: { choices: MatrixChoices; matrix: Matrix }) {
  const { rows, columns, total } = matrix;
  const cut = rows.length < total.rows || columns.length < total.columns;
  return (
    <div className="view-bar">
      <Axis label="Rows" value={choices.rows} onChange={(type) => put({ rows: type })} />
      <Axis label="Columns" value={choices.columns} onChange={(type) => put({ columns: type })} />
      <button type="button" className="button" onClick={() => put({ rows: choices.columns, columns: choices.rows })}>
        Swap
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={choices.rollUp}
        onClick={() => put({ rollUp: !choices.rollUp })}
      >
        Roll up groups
      </button>
      <label>
        Colour
        <select
          value={choices.colour}
          onChange={({ target }) => put({ colour: target.value === "year" ? "year" : "gain" })}
        >
          <option value="gain">best reported gain</option>
          <option value="year">newest year</option>
        </select>
      </label>
      <span className="end faint">
        {cut
          ? `${rows.length} of ${total.rows} rows, ${columns.length} of ${total.columns} columns: those with the most papers`
          : `${total.rows} rows, ${total.columns} columns`}
      </span>
    </div>
  );
}

function Axis({ label, value, onChange }: { label: string; value: EntityType; onChange: (type: EntityType) => void }) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => onChange(ENTITY_TYPES.find((type) => type === target.value) ?? value)}
      >
        {ENTITY_TYPES.map((type) => (
          <option key={type} value={type}>
            {KIND_STYLES[type].plural}
          </option>
        ))}
      </select>
    </label>
  );
}
