import type { IngestedSource } from "@lithograph/bundle";
import { type PaperMerger, readSource } from "@lithograph/extractor";
import { type IngestReport, LithographError, toProblem } from "@lithograph/model";
import type { ReviewContents } from "@lithograph/review";
import { assertFormat } from "./formats.ts";
import type { OnProgress } from "./progress.ts";
import { ReportBuilder } from "./report-builder.ts";
import { type Collected, openReason } from "./sources/collect-sources.ts";
import { hashSource } from "./sources/hash-source.ts";
import { readReview } from "./sources/read-review.ts";
import type { SourceFile } from "./sources/source-file.ts";

export interface ReadRequest {
  collected: Collected;
  /** Takes every record; holds what was stored before. */
  merger: PaperMerger;
  /** Files that were read before, by their hash: they are passed over. */
  known: ReadonlyMap<string, IngestedSource>;
  /** Name of a reader; null to tell the format by the content. */
  format: string | null;
  onProgress: OnProgress;
  signal: AbortSignal | null;
}

export interface ReadOutcome {
  report: IngestReport;
  /** What was read now, for the manifest. */
  sources: IngestedSource[];
  /** Reviews among the sources: their decisions and collections are the caller's to store. */
  reviews: ReviewContents[];
}

/**
 * Reads all sources into the merger. A source that fails is named in the report; the others are read.
 * @throws LithographError CANCELLED, BAD_REQUEST for a format that is not known
 */
export async function readInputs(request: ReadRequest): Promise<ReadOutcome> {
  const { collected, merger, known, format, onProgress, signal } = request;
  assertFormat(format);
  const report = new ReportBuilder();
  const sources: IngestedSource[] = [];
  const reviews: ReviewContents[] = [];
  for (const { file, reason } of collected.missing) report.skip(file, null, null, reason);
  for (const [index, source] of collected.sources.entries()) {
    onProgress({ stage: "reading", done: index, total: collected.sources.length });
    try {
      const sha256 = await hashSource(source, signal);
      const before = known.get(sha256);
      if (before !== undefined && (format === null || format === before.format)) {
        report.unchanged(source.name, before);
        continue;
      }
      const review = await readReview(source);
      if (review !== null) reviews.push(review);
      const read =
        review === null ? await readOne(source, request, report) : takeReview(source, review, merger, report);
      if (read.records > 0) sources.push({ file: source.name, sha256, ...read });
    } catch (error) {
      if (signal?.aborted || isCancelled(error)) throw error;
      report.skip(source.name, null, null, reasonOf(error));
    }
  }
  onProgress({ stage: "reading", done: collected.sources.length, total: collected.sources.length });
  return { report: report.build(merger.changed()), sources, reviews };
}

async function readOne(source: SourceFile, { merger, format, signal }: ReadRequest, report: ReportBuilder) {
  const file = source.name;
  const options = { ...(format === null ? {} : { format }), ...(signal === null ? {} : { signal }) };
  const found = report.file(file);
  try {
    for await (const event of readSource({ name: file, bytes: source.open() }, options)) {
      found.format = event.format;
      if (event.kind === "warning") report.warn(file, event.record, event.key, event.message);
      else if (event.kind === "skipped") {
        if (event.record !== null) found.records += 1;
        report.skip(file, event.record, event.key, event.reason);
      } else {
        found.records += 1;
        if (event.placeholder) found.placeholders += 1;
        if (event.paper.abstract !== "" || event.placeholder) found.abstracts += 1;
        report.used(file, event.record);
        for (const conflict of merger.add(event.paper).conflicts) report.warn(file, event.record, event.key, conflict);
      }
    }
  } catch (error) {
    // What was read until then is sound and stays; the file is not noted as read, so that it is read again.
    if (signal?.aborted || isCancelled(error)) throw error;
    report.skip(file, null, null, `reading ended after ${found.records} records: ${reasonOf(error)}`);
    return { format: found.format, records: 0, abstracts: 0 };
  }
  return { format: found.format, records: found.records, abstracts: found.abstracts };
}

function takeReview({ name }: SourceFile, review: ReviewContents, merger: PaperMerger, report: ReportBuilder) {
  const row = report.file(name);
  row.format = "review";
  for (const [index, paper] of review.papers.entries()) {
    const record = index + 1;
    const origin = { file: name, record, format: "review", key: paper.id };
    report.used(name, record);
    row.records += 1;
    if (paper.abstract !== "") row.abstracts += 1;
    const { conflicts } = merger.add({ ...paper, origins: [...paper.origins, origin] });
    for (const conflict of conflicts) report.warn(name, record, paper.id, conflict);
  }
  return { format: row.format, records: row.records, abstracts: row.abstracts };
}

const isCancelled = (error: unknown) => error instanceof LithographError && error.code === "CANCELLED";

function reasonOf(error: unknown): string {
  if (!(error instanceof LithographError)) return openReason(error);
  const { message, hint } = toProblem(error);
  return hint === null ? message : `${message} (${hint})`;
}
