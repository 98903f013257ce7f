import type { CypherAnswer, CypherValue } from "@lithograph/model";
import { count } from "../facets/words.ts";
import { cellWords } from "./cell-words.ts";

/** Columns and rows as they came, with how long it took and whether the cap cut them. */
export function Answer({ answer: { columns, rows, truncated, elapsedMs } }: { answer: CypherAnswer }) {
  return (
    <>
      <p className="faint">
        {count(rows.length, "row")} in {elapsedMs.toFixed(1)} ms
        {truncated && ". There are more: the row cap cut the answer; add LIMIT, or narrow it."}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling */}
      <section className="data-table" aria-label="Answer" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no name but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the answer never changes its order
              <tr key={index}>
                {row.map((value, column) => (
                  <Cell key={columns[column] ?? column} value={value} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Cell({ value }: { value: CypherValue }) {
  return <td className={typeof value === "number" ? "number" : undefined}>{cellWords(value)}</td>;
}
