import type { ResultView } from "@lithograph/model";
import * as Plot from "@observablehq/plot";
import { useEffect, useMemo, useRef, useState } from "react";
import { select } from "../state/steps.ts";
import { explore } from "../state/store.ts";
import { type PlotFamily, plotFamilies } from "./plot-families.ts";
import { comparisonWarnings, isRatio, valueWords } from "./result-words.ts";
import "./results-plot.css";

/** Values of one metric in one unit over years or hardware, ranges as bars; a family at a time, never mixed. */
export function ResultsPlot({ results, by }: { results: readonly ResultView[]; by: "year" | "hardware" }) {
  const families = useMemo(() => plotFamilies(results, by), [results, by]);
  const [chosen, setChosen] = useState<string | null>(null);
  const family = families.find((one) => one.key === chosen) ?? families[0];
  if (family === undefined)
    return <p className="hint plot-none">No results here name {by === "year" ? "a year" : "hardware"}.</p>;
  const warnings = comparisonWarnings(family.results);
  return (
    <figure className="results-plot">
      <figcaption>
        <select aria-label="What is plotted" value={family.key} onChange={({ target }) => setChosen(target.value)}>
          {families.slice(0, 60).map(({ key, name, results: members }) => (
            <option key={key} value={key}>
              {name} ({members.length})
            </option>
          ))}
        </select>
        {warnings.length > 0 && <span className="warning">Not comparable as they stand: {warnings.join(", ")}.</span>}
      </figcaption>
      <Drawing family={family} by={by} />
    </figure>
  );
}

function Drawing({ family, by }: { family: PlotFamily; by: "year" | "hardware" }) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (host.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(host.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (host.current === null || width === 0) return;
    const plot = drawPlot(family, by, width);
    host.current.replaceChildren(plot);
    return () => plot.remove();
  }, [family, by, width]);
  return (
    <div
      ref={host}
      className="drawing"
      role="img"
      aria-label={`${family.name} by ${by}; the table below says the same`}
    />
  );
}

/** Values that span more than a factor of twenty are told apart on a logarithmic scale only. */
function scaleOf(results: readonly ResultView[]): { type?: "log"; zero?: true } {
  const low = Math.min(...results.map((result) => result.low));
  const high = Math.max(...results.map((result) => result.high));
  return low > 0 && high / low > 20 ? { type: "log" } : { zero: true };
}

function drawPlot({ results, unit }: PlotFamily, by: "year" | "hardware", width: number): Element {
  const place = (result: ResultView) => (by === "year" ? String(result.year) : (result.hardware?.name ?? ""));
  const common = { y: place, stroke: "currentColor", sort: { y: "x", reverse: true } as const };
  const plot = Plot.plot({
    width,
    height: Math.max(120, Math.min(420, 46 + 22 * new Set(results.map(place)).size)),
    marginLeft: by === "year" ? 48 : Math.min(180, width / 3),
    marginRight: 24,
    style: { background: "transparent" },
    x: { label: isRatio(unit) ? "times" : (unit ?? "value"), grid: true, nice: true, ...scaleOf(results) },
    y: { label: null, ...(by === "year" ? { reverse: true } : {}) },
    marks: [
      Plot.ruleX(isRatio(unit) ? [1] : [], { strokeOpacity: 0.5 }),
      Plot.link(results, {
        ...common,
        x1: "low",
        x2: "high",
        y1: place,
        y2: place,
        strokeWidth: 3,
        strokeOpacity: 0.5,
      }),
      Plot.dot(results, {
        ...common,
        x: "high",
        r: 4.5,
        fill: (result: ResultView) => (result.qualifier === "up to" ? "none" : "currentColor"),
        title: (result: ResultView) =>
          `${valueWords(result)} ${result.qualifier ?? ""}\n${result.subject?.name ?? ""}\n${result.title}`,
      }),
    ],
  });
  // The page's policy refuses inline style sheets; results-plot.css says the same.
  for (const sheet of plot.querySelectorAll("style")) sheet.remove();
  // The drawing is one image to a screen reader; the names of its parts are for our style sheet only.
  for (const part of plot.querySelectorAll("[aria-label]")) {
    part.setAttribute("data-part", part.getAttribute("aria-label") ?? "");
    part.removeAttribute("aria-label");
  }
  plot.querySelectorAll("circle").forEach((dot, i) => {
    const result = results[i];
    if (result !== undefined)
      dot.addEventListener("click", () => explore.step(select({ kind: "paper", id: result.paper, at: result.start })));
  });
  return plot;
}
