import type { ResultPage, ResultView, Slot } from "@lithograph/model";
import { useMemo } from "react";
import { count } from "../facets/words.ts";
import { EntityChip } from "../inspector/EntityChip.tsx";
import { explore } from "../state/store.ts";
import { RESULT_GROUPS, type ResultChoices } from "../state/view-state.ts";

const put = (change: Partial<ResultChoices>) =>
  explore.step((state) => ({ ...state, results: { ...state.results, ...change } }));

const SLOTS = ["metric", "hardware", "benchmark", "subject"] as const;
const WORDS: Record<ResultChoices["group"], string> = {
  none: "nothing",
  metric: "metric",
  hardware: "hardware",
  benchmark: "benchmark",
  subject: "subject",
};

/** What the board is narrowed to, how it is grouped, and the plot. */
export function ResultsBar({ choices, page }: { choices: ResultChoices; page: ResultPage }) {
  return (
    <div className="view-bar">
      {SLOTS.map((slot) => (
        <SlotFilter key={slot} slot={slot} chosen={choices[slot]} results={page.results} />
      ))}
      <label>
        Group by
        <select
          value={choices.group}
          onChange={({ target }) => put({ group: RESULT_GROUPS.find((group) => group === target.value) ?? "none" })}
        >
          {RESULT_GROUPS.map((group) => (
            <option key={group} value={group}>
              {WORDS[group]}
            </option>
          ))}
        </select>
      </label>
      <PlotChoice plot={choices.plot} hasYears={page.results.some((result) => result.year !== null)} />
      <span className="end faint">
        {page.results.length < page.total
          ? `${page.results.length.toLocaleString("en")} of ${count(page.total, "result")} shown`
          : count(page.total, "result")}
      </span>
    </div>
  );
}

function PlotChoice({ plot, hasYears }: { plot: ResultChoices["plot"]; hasYears: boolean }) {
  return (
    <span className="deeds">
      {(["year", "hardware"] as const).map((by) => (
        <button
          key={by}
          type="button"
          className="button"
          disabled={by === "year" && !hasYears}
          title={by === "year" && !hasYears ? "No paper here tells its year" : undefined}
          aria-pressed={plot === by}
          onClick={() => put({ plot: plot === by ? "none" : by })}
        >
          Plot by {by}
        </button>
      ))}
    </span>
  );
}

interface SlotFilterProps {
  slot: (typeof SLOTS)[number];
  chosen: string | null;
  results: readonly ResultView[];
}
function SlotFilter({ slot, chosen, results }: SlotFilterProps) {
  const choices = useMemo(() => namedSlots(results, slot), [results, slot]);
  if (chosen !== null) {
    return (
      <span className="chip active">
        <EntityChip id={chosen} />
        <button type="button" className="clear" aria-label={`Any ${slot}`} onClick={() => put({ [slot]: null })}>
          ×
        </button>
      </span>
    );
  }
  if (choices.length === 0) return null;
  return (
    <select aria-label={`Only one ${slot}`} value="" onChange={({ target }) => put({ [slot]: target.value })}>
      <option value="">Any {slot}</option>
      {choices.map(({ id, name, uses }) => (
        <option key={id} value={id}>
          {name} ({uses})
        </option>
      ))}
    </select>
  );
}

function namedSlots(results: readonly ResultView[], slot: SlotFilterProps["slot"]) {
  const uses = new Map<string, { id: string; name: string; uses: number }>();
  for (const result of results) {
    const slots: (Slot | null)[] = slot === "benchmark" ? result.benchmark : [result[slot]];
    for (const one of slots) {
      if (one === null || one.id === null) continue;
      const known = uses.get(one.id);
      if (known === undefined) uses.set(one.id, { id: one.id, name: one.name, uses: 1 });
      else known.uses++;
    }
  }
  return [...uses.values()].sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1)).slice(0, 100);
}
