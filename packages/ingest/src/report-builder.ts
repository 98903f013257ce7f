import type { IngestedSource } from "@lithograph/bundle";
import type { IngestReport, Paper } from "@lithograph/model";

type FileRow = IngestReport["files"][number];

/** Entries of one list that are kept one by one; of the others, only their number. */
const MAX_ENTRIES = 20_000;

/** Gathers what becomes of files and records, and counts it up. */
export class ReportBuilder {
  readonly #files: FileRow[] = [];
  readonly #skipped: IngestReport["skipped"] = [];
  readonly #warnings: IngestReport["warnings"] = [];
  readonly #used = new Set<string>();
  #left = { skipped: 0, warnings: 0 };

  /** A row for a file that is read; its counts are the caller's to raise. */
  file(file: string): FileRow {
    const row: FileRow = { file, format: null, records: 0, abstracts: 0, placeholders: 0, unchanged: false };
    this.#files.push(row);
    return row;
  }

  unchanged(file: string, { format, records, abstracts }: IngestedSource): void {
    this.#files.push({ file, format, records, abstracts, placeholders: 0, unchanged: true });
  }

  /** A record that became a paper, or a part of one. */
  used(file: string, record: number): void {
    this.#used.add(`${file}\n${record}`);
  }

  skip(file: string, record: number | null, key: string | null, reason: string): void {
    if (this.#skipped.length < MAX_ENTRIES) this.#skipped.push({ file, record, key, reason });
    else this.#left.skipped += 1;
  }

  warn(file: string, record: number | null, key: string | null, message: string): void {
    if (this.#warnings.length < MAX_ENTRIES) this.#warnings.push({ file, record, key, message });
    else this.#left.warnings += 1;
  }

  /** @param papers those that reading touched; with an origin among the used records they are counted */
  build(papers: readonly Paper[]): IngestReport {
    const read = this.#files.filter((row) => !row.unchanged);
    const sum = (count: (row: FileRow) => number) => read.reduce((total, row) => total + count(row), 0);
    const touched = papers.filter(({ origins }) => origins.some((one) => this.#used.has(`${one.file}\n${one.record}`)));
    const warnings = [...this.#warnings];
    for (const [list, count] of Object.entries(this.#left)) {
      if (count > 0)
        warnings.push({ file: "", record: null, key: null, message: `${count} more ${list} are not listed` });
    }
    return {
      records: sum((row) => row.records),
      papers: touched.length,
      abstracts: sum((row) => row.abstracts),
      placeholders: sum((row) => row.placeholders),
      duplicates: Math.max(0, this.#used.size - touched.length),
      files: this.#files,
      skipped: this.#skipped,
      warnings,
    };
  }
}
