import { LithographError } from "@lithograph/model";
import { bundleFormat } from "./bundle/review-bundle.ts";
import type { ExportFormat } from "./format.ts";
import { cypherFormat } from "./graph/cypher-script.ts";
import { cytoscapeFormat } from "./graph/cytoscape.ts";
import { gexfFormat } from "./graph/gexf.ts";
import { graphmlFormat } from "./graph/graphml.ts";
import { graphologyFormat } from "./graph/graphology-json.ts";
import { svgFormat } from "./graph/svg.ts";
import { htmlFormat } from "./page/offline-page.ts";
import { jsonldFormat } from "./rdf/jsonld.ts";
import { turtleFormat } from "./rdf/turtle.ts";
import { bibtexFormat } from "./references/bibtex.ts";
import { cslJsonFormat } from "./references/csl-json.ts";
import { risFormat } from "./references/ris.ts";
import { csvFilesFormat } from "./tables/csv-files.ts";
import { latexFormat } from "./tables/latex.ts";
import { markdownFormat } from "./tables/markdown.ts";
import { evidenceCsvFormat, resultsCsvFormat } from "./tables/table-csv.ts";

/** Every way out, in the order in which it is offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  graphologyFormat,
  gexfFormat,
  graphmlFormat,
  cytoscapeFormat,
  csvFilesFormat,
  cypherFormat,
  turtleFormat,
  jsonldFormat,
  bibtexFormat,
  risFormat,
  cslJsonFormat,
  markdownFormat,
  latexFormat,
  evidenceCsvFormat,
  resultsCsvFormat,
  svgFormat,
  htmlFormat,
  bundleFormat,
];

/** @throws LithographError BAD_REQUEST naming the formats that there are */
export function findExportFormat(name: string): ExportFormat {
  const wanted = name.trim().toLowerCase();
  const found = EXPORT_FORMATS.find((format) => format.name === wanted);
  if (found !== undefined) return found;
  throw new LithographError(
    "BAD_REQUEST",
    `There is no export format "${name.slice(0, 60)}".`,
    `Choose one of ${EXPORT_FORMATS.map((format) => format.name).join(", ")}.`,
  );
}
