import type { NamedMeasurement } from "./run-benches.ts";

/** Three significant digits, thousands apart. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return value.toLocaleString("en-US", { maximumSignificantDigits: value >= 1000 ? 4 : 3 });
}

const HEAD = ["bench", "subject", "ours", "peer", "theirs", "unit", "ratio", "note"];

function cells(m: NamedMeasurement): string[] {
  return [m.bench, m.subject, figure(m.ours), m.peer, figure(m.peers), m.unit, `${figure(m.ratio)}×`, m.note ?? ""];
}

/** Measurements as a Markdown table, columns padded so that it reads well in a terminal too. */
export function formatTable(measurements: readonly NamedMeasurement[]): string {
  const rows = [HEAD, ...measurements.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, i) => (row[i] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(HEAD), line(widths.map((width) => "-".repeat(width))), ...rows.slice(1).map(line)].join("\n");
}
