import { createHash } from "node:crypto";
import type { PaperGraph, PaperLink } from "@lithograph/graph";
import type { ExportData } from "../export-data.ts";
import { type ExportFormat, inChunks } from "../format.ts";
import { type ExportGraph, exportGraph, KINDS } from "../graph/export-graph.ts";
import { KIND_STYLE } from "../graph/kind-style.ts";
import { drawn, nodeToken, shape, svgPicture } from "../graph/svg.ts";
import { linkIri } from "../rdf/vocabulary.ts";
import { citationKeys } from "../references/citation-keys.ts";
import { pageColumns, resultTable } from "../tables/table.ts";
import { xmlAttributes, xmlEscape } from "../xml.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** One HTML file that shows the graph, its evidence and its numbers without a server and without a network. */
export const htmlFormat: ExportFormat = {
  name: "html",
  label: "Web page (one file)",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  exports: "graph",
  opensIn: "any browser, offline",
  write: (data) => inChunks(offlinePage(data)),
};

/** Nodes in the picture; the tables hold all. */
const DRAWN = 400;

/** Whatever a paper says stands in the page as text: everything goes through `xmlEscape`, and only our script may run. */
export function* offlinePage(data: ExportData, graph: ExportGraph = exportGraph(data)): Generator<string> {
  const picture = drawn(graph, DRAWN);
  const { papers } = data.graph;
  const counts = `${papers.length} papers, ${data.graph.entities.length} entities, ${papers.reduce((sum, { results }) => sum + results.length, 0)} results`;
  yield head();
  yield `<header><h1>Lithograph</h1><p>${counts}</p><label>Search <input type="search" id="search" autocomplete="off"></label><button type="button" id="all" hidden>Show all</button></header>\n<main>\n`;
  yield `<section aria-labelledby="graph-title"><h2 id="graph-title">Graph</h2>${legend()}\n<figure id="graph">`;
  yield* svgPicture(picture);
  yield `<figcaption>${picture.nodes.length} of ${graph.nodes.length} things drawn. Choose one to see what is said of it; drag to move, turn the wheel to zoom.</figcaption></figure></section>\n`;
  yield* results(data);
  yield* evidence(data);
  yield* paperList(data);
  yield `</main>\n<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
}

function head(): string {
  const hash = createHash("sha256").update(PAGE_SCRIPT).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n<title>Lithograph: papers and what they say</title>\n<style>${PAGE_STYLE}</style>\n</head>\n<body>\n`;
}

function legend(): string {
  const items = KINDS.map((kind) => {
    const { colour } = KIND_STYLE[kind];
    const sign = `<svg viewBox="-10 -10 20 20" width="14" height="14" aria-hidden="true" fill="${colour}">${shape({ kind, x: 0, y: 0, size: kind === "Paper" ? 4 : 7, colour })}</svg>`;
    return `<li>${sign} ${kind}</li>`;
  });
  return `<ul class="legend">${items.join("")}</ul>`;
}

function* results(data: ExportData): Generator<string> {
  const table = resultTable(data);
  const columns = pageColumns(table);
  yield `<section aria-labelledby="results-title"><h2 id="results-title">Reported results</h2>\n<table><thead><tr>${columns.map(({ label }) => `<th scope="col">${label}</th>`).join("")}<th scope="col">Words of the paper</th></tr></thead>\n<tbody>\n`;
  for (const row of table.rows) {
    const { metric, subject, hardware, baseline, benchmark, sentence } = row.result;
    const about = [metric, subject, hardware, ...baseline, ...benchmark].flatMap((slot) => slot?.entity ?? []);
    const cells = columns.map(({ value }) => `<td>${xmlEscape(String(value(row) ?? ""))}</td>`);
    yield `<tr${xmlAttributes({ "data-about": [...about, row.paper].map(nodeToken).join(" ") })}>${cells.join("")}<td><q>${xmlEscape(sentence)}</q></td></tr>\n`;
  }
  yield "</tbody></table></section>\n";
}

function* evidence(data: ExportData): Generator<string> {
  const names = new Map(data.graph.entities.map((entity) => [entity.id, entity]));
  const keys = citationKeys(data.source.papers);
  yield '<section aria-labelledby="evidence-title"><h2 id="evidence-title">Evidence</h2>\n<table><thead><tr><th scope="col">Paper</th><th scope="col">Role</th><th scope="col">Entity</th><th scope="col">Type</th><th scope="col">Words of the paper</th></tr></thead>\n<tbody>\n';
  for (const one of data.graph.papers) {
    for (const link of one.links) {
      const entity = names.get(link.entity);
      const kind = entity?.type ?? "Task";
      const about = xmlAttributes({ "data-about": [link.entity, one.paper.id].map(nodeToken).join(" ") });
      yield `<tr${about}><td>${xmlEscape(keys.get(one.paper.id) ?? one.paper.id)}</td><td>${link.role.replaceAll("_", " ")}</td><td>${xmlEscape(entity?.name ?? link.name)}</td><td style="color:${KIND_STYLE[kind].colour}">${kind}</td><td><q>${marked(link)}</q></td></tr>\n`;
    }
  }
  yield "</tbody></table></section>\n";
}

/** The sentence with the entity's mentions in it marked. */
function marked({ sentence, offset, mentions }: PaperLink): string {
  let html = "";
  let at = 0;
  for (const { start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [start - offset, end - offset];
    if (from < at || to > sentence.length) continue;
    html += `${xmlEscape(sentence.slice(at, from))}<mark>${xmlEscape(sentence.slice(from, to))}</mark>`;
    at = to;
  }
  return html + xmlEscape(sentence.slice(at));
}

function* paperList({ graph, source }: ExportData): Generator<string> {
  const keys = citationKeys(source.papers);
  yield '<section aria-labelledby="papers-title"><h2 id="papers-title">Papers</h2>\n<ul class="papers">\n';
  for (const one of graph.papers) yield paperItem(one, keys.get(one.paper.id) ?? one.paper.id);
  yield "</ul></section>\n";
}

function paperItem({ paper, links }: PaperGraph, key: string): string {
  const { id, title, authors, year, venue, doi, url, abstract } = paper;
  const link = linkIri(doi === null ? url : `https://doi.org/${doi}`);
  const heading =
    link === null ? xmlEscape(title) : `<a${xmlAttributes({ href: link, rel: "noreferrer" })}>${xmlEscape(title)}</a>`;
  const about = [authors.join(", "), year, venue].filter((part) => part !== null && part !== "").join(". ");
  return `<li${xmlAttributes({ "data-about": [id, ...links.map(({ entity }) => entity)].map(nodeToken).join(" ") })}><h3>${heading}</h3><p>${xmlEscape(about)} <code>${xmlEscape(key)}</code></p><details><summary>Abstract</summary><p>${xmlEscape(abstract)}</p></details></li>\n`;
}
