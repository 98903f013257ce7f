import { count } from "../facets/words.ts";
import { EntityChip } from "../inspector/EntityChip.tsx";
import type { Gap } from "./gaps.ts";

/** The most promising empty cells, each with its reason. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <aside className="gaps" aria-label="Gaps">
      <h2>Not reported yet</h2>
      <p className="hint">On a device's relatives, but in no paper here on the device itself.</p>
      <ol>
        {gaps.map(({ row, column, relatives }) => (
          <li key={`${row.id} ${column.id}`}>
            <div>
              <EntityChip id={row.id} name={row.name} /> <span className="faint">on</span>{" "}
              <EntityChip id={column.id} name={column.name} />
            </div>
            <p className="hint">
              known on{" "}
              {relatives
                .slice(0, 3)
                .map(({ head, papers }) => `${head.name} (${count(papers, "paper")})`)
                .join(", ")}
              {relatives.length > 3 && ` and ${relatives.length - 3} more`}, {column.group} like it
            </p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
