import { createHash } from "node:crypto";
import { CollectionEntry, CurationEntry, Paper, PaperEvidence } from "@lithograph/model";
import type { z } from "zod";
import type { ExportData } from "../export-data.ts";
import type { ExportFormat } from "../format.ts";
import { exportGraph } from "../graph/export-graph.ts";
import { drawn, svgPicture } from "../graph/svg.ts";
import { offlinePage } from "../page/offline-page.ts";
import { bibtexEntries } from "../references/bibtex.ts";
import { citationKeys } from "../references/citation-keys.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import { FilePath, MANIFEST_FILE, REVIEW_VERSION, type ReviewManifest } from "./review-manifest.ts";

/** Everything that a colleague needs to see, check and go on with a review, in one file. */
export const bundleFormat: ExportFormat = {
  name: "bundle",
  label: "Review bundle (ZIP)",
  mediaType: "application/zip",
  extension: "zip",
  exports: "bundle",
  opensIn: "lithograph ingest, lithograph verify, any browser",
  write: (data) => writeZip(reviewFiles(data)),
};

/** The files, and last the manifest with the hash of each as it was written. */
function* reviewFiles(data: ExportData): Generator<ZipEntry> {
  const files: ReviewManifest["files"] = [];
  const counts = { papers: 0, entities: 0, results: 0, decisions: 0 };
  for (const { name, pieces } of contents(data, counts)) yield { name, pieces: hashed(name, pieces, files) };
  const { extractor } = data.source;
  const manifest = () => {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const whole: ReviewManifest = {
      kind: "lithograph-review",
      version: REVIEW_VERSION,
      extractor,
      counts,
      files: sorted,
    };
    return [`${JSON.stringify(whole, null, 2)}\n`];
  };
  yield { name: MANIFEST_FILE, pieces: manifest() };
}

function* hashed(path: string, pieces: ZipEntry["pieces"], files: ReviewManifest["files"]): Generator<Uint8Array> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of pieces) {
    const chunk = typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  files.push({ path, bytes, sha256: hash.digest("hex") });
}

function* contents(data: ExportData, counts: ReviewManifest["counts"]): Generator<ZipEntry> {
  const { source, graph } = data;
  const chosen = new Set(graph.papers.map(({ paper }) => paper.id));
  const papers = source.papers.filter(({ id }) => chosen.has(id)).toSorted(byId);
  const evidence = source.evidence.filter(({ id }) => chosen.has(id)).toSorted(byId);
  const curation = decisionsFor(source.curation, chosen, papers.length === source.papers.length);
  counts.papers = papers.length;
  counts.decisions = curation.length;
  counts.entities = evidence.reduce((sum, { entities }) => sum + entities.length, 0);
  counts.results = evidence.reduce((sum, { results }) => sum + results.length, 0);
  const drawing = exportGraph(data);
  yield { name: "README.md", pieces: [README] };
  yield { name: "papers.jsonl", pieces: jsonLines(papers, Paper) };
  yield { name: "evidence.jsonl", pieces: jsonLines(evidence, PaperEvidence) };
  yield { name: "curation.jsonl", pieces: jsonLines(curation, CurationEntry) };
  yield { name: "collections.jsonl", pieces: jsonLines(source.collections, CollectionEntry) };
  if (data.view !== null) yield { name: "view.json", pieces: [`${JSON.stringify({ view: data.view })}\n`] };
  yield { name: "references.bib", pieces: bibtexEntries(papers, citationKeys(source.papers)) };
  yield { name: "review.html", pieces: offlinePage(data, drawing) };
  yield { name: "figures/graph.svg", pieces: svgPicture(drawn(drawing, 400)) };
  for (const { name, bytes } of data.figures) yield { name: FilePath.parse(`figures/${name}`), pieces: [bytes] };
}

/** Keys in the schema's order: the same records give the same bytes. */
function* jsonLines<T>(items: Iterable<T>, schema: z.ZodType<T>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(schema.parse(item))}\n`;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Decisions on papers that stay at home stay there, and so does the undoing of them. */
function decisionsFor(log: readonly CurationEntry[], papers: ReadonlySet<string>, all: boolean): CurationEntry[] {
  if (all) return [...log];
  const kept = log.filter((entry) => {
    if (entry.kind === "add" || entry.kind === "add-result") return papers.has(entry.paper);
    if (!("target" in entry)) return true;
    const { target } = entry;
    const paper = "paper" in target ? target.paper : undefined;
    return paper === undefined || papers.has(paper);
  });
  const ids = new Set(kept.map(({ id }) => id));
  return kept.filter((entry) => entry.kind !== "undo" || ids.has(entry.entry));
}

const README = `# A review bundle of Lithograph

- \`papers.jsonl\`, \`evidence.jsonl\`: the papers, and what the extractor found in each, word for word with its place.
- \`curation.jsonl\`: what people decided about it; \`collections.jsonl\`: what they gathered and noted.
- \`review.html\`: everything to look at, in any browser, without a network. \`figures/\`: pictures. \`references.bib\`: the papers.
- \`manifest.json\`: a SHA-256 hash of every file.

\`lithograph verify FILE\` checks that nothing was changed and that every quotation stands in its paper.
\`lithograph ingest FILE\` opens it: the same evidence, the same decisions, the same graph.
`;
