import type { Summary } from "@lithograph/model";
import * as Popover from "radix-ui/popover";
import type { Filter } from "../state/view-state.ts";
import { ClearChip } from "./CheckFacet.tsx";

interface Props {
  years: Summary["years"];
  from: number | null;
  to: number | null;
  onChange: (change: Pick<Filter, "yearFrom" | "yearTo">) => void;
}

/** The years of publication, with the papers of each; absent where no paper tells its year. */
export function YearFacet({ years, from, to, onChange }: Props) {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const [first, last] = [sorted.at(0)?.year, sorted.at(-1)?.year];
  if (first === undefined || last === undefined) return null;
  const active = from !== null || to !== null;
  const most = Math.max(...years.map((entry) => entry.count));
  const read = (text: string) => (text === "" ? null : Math.min(Math.max(Number(text), 1500), 2200));
  return (
    <span className={active ? "chip active" : "chip"}>
      <Popover.Root>
        <Popover.Trigger>
          Year {active ? `${from ?? first}–${to ?? last}` : ""}
          <span aria-hidden="true"> ▾</span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className="popover" align="start" sideOffset={6} aria-label="Year">
            <div className="row">
              <label>
                from{" "}
                <input
                  type="number"
                  placeholder={String(first)}
                  value={from ?? ""}
                  onChange={({ target }) => onChange({ yearFrom: read(target.value), yearTo: to })}
                />
              </label>
              <label>
                to{" "}
                <input
                  type="number"
                  placeholder={String(last)}
                  value={to ?? ""}
                  onChange={({ target }) => onChange({ yearFrom: from, yearTo: read(target.value) })}
                />
              </label>
            </div>
            <ul className="years">
              {sorted.map(({ year, count }) => (
                <li key={year}>
                  <button
                    type="button"
                    className="link quiet"
                    onClick={() => onChange({ yearFrom: year, yearTo: year })}
                  >
                    {year}
                  </button>
                  <meter min={0} max={most} value={count} aria-label={`Papers of ${year}`} />
                  <span className="count">{count}</span>
                </li>
              ))}
            </ul>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {active && <ClearChip name="Year" onClear={() => onChange({ yearFrom: null, yearTo: null })} />}
    </span>
  );
}
