import { show } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import { VIEWS, type View } from "../state/view-state.ts";

const WORDS: Record<View, string> = {
  graph: "Graph",
  matrix: "Matrix",
  results: "Results",
  papers: "Papers",
  console: "Console",
};

/** One drawing per view, 20 × 20, in strokes. */
const ICONS: Record<View, string> = {
  graph: "M5 14a2 2 0 1 1 0 .1M15 5a2 2 0 1 1 0 .1M16 15a2 2 0 1 1 0 .1M6.6 12.6 13.5 6.4M7 14.2h7M15.2 7v6",
  matrix: "M3 3h14v14H3zM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14",
  results: "M3 17h14M5 17v-5M9 17V6M13 17v-8M17 17V4",
  papers: "M5 3h7l3 3v11H5zM8 8h4M8 11h4M8 14h4",
  console: "M3 4h14v12H3zM6 8l2.5 2L6 12M10 12.5h4",
};

/** The views, at the left; at the foot of narrow screens. */
export function Rail() {
  const current = useView((state) => state.view);
  return (
    <nav className="rail" aria-label="Views">
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === current ? "page" : undefined}
          onClick={() => explore.step(show(view))}
        >
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d={ICONS[view]} />
          </svg>
          <span>{WORDS[view]}</span>
        </button>
      ))}
    </nav>
  );
}
