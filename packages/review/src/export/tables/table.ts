import type { PaperResult, ResultSlot } from "@lithograph/graph";
import type { ExportData } from "../export-data.ts";
import type { Cell } from "../graph/columns.ts";
import { citationKeys } from "../references/citation-keys.ts";

/** A column of a table; `text` columns hold long words and may be left out where there is no room. */
export interface TableColumn<R> {
  name: string;
  label: string;
  kind: "short" | "number" | "text";
  value(row: R): Cell;
}

export interface Table<R> {
  name: string;
  title: string;
  columns: readonly TableColumn<R>[];
  rows: readonly R[];
}

export interface EvidenceRow {
  key: string;
  paper: string;
  title: string;
  year: number | null;
  role: string;
  type: string;
  entity: string;
  /** As the paper writes it. */
  nameHere: string;
  confidence: number;
  sentence: string;
}

export interface ResultRow {
  key: string;
  paper: string;
  title: string;
  year: number | null;
  result: PaperResult;
}

/** Which paper says what of which thing, with the sentence. */
export function evidenceTable({ graph, source }: ExportData): Table<EvidenceRow> {
  const keys = citationKeys(source.papers);
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const rows = graph.papers.flatMap(({ paper, links }) =>
    links.map((link): EvidenceRow => {
      const entity = entities.get(link.entity);
      return {
        ...{ key: keys.get(paper.id) ?? paper.id, paper: paper.id, title: paper.title, year: paper.year },
        ...{ role: link.role.replaceAll("_", " "), type: entity?.type ?? "", entity: entity?.name ?? link.name },
        ...{ nameHere: link.name, confidence: link.confidence, sentence: link.sentence },
      };
    }),
  );
  return { name: "evidence", title: "Evidence", columns: EVIDENCE_COLUMNS, rows };
}

const EVIDENCE_COLUMNS: readonly TableColumn<EvidenceRow>[] = [
  { name: "citation_key", label: "Paper", kind: "short", value: ({ key }) => key },
  { name: "paper", label: "Paper id", kind: "text", value: ({ paper }) => paper },
  { name: "title", label: "Title", kind: "text", value: ({ title }) => title },
  { name: "year", label: "Year", kind: "number", value: ({ year }) => year },
  { name: "role", label: "Role", kind: "short", value: ({ role }) => role },
  { name: "type", label: "Type", kind: "short", value: ({ type }) => type },
  { name: "entity", label: "Entity", kind: "short", value: ({ entity }) => entity },
  { name: "name_in_paper", label: "Name in the paper", kind: "text", value: ({ nameHere }) => nameHere },
  { name: "confidence", label: "Confidence", kind: "number", value: ({ confidence }) => confidence },
  { name: "sentence", label: "Sentence", kind: "text", value: ({ sentence }) => sentence },
];

/** Every reported number with what was measured, against what, on what and at what. */
export function resultTable({ graph, source }: ExportData): Table<ResultRow> {
  const keys = citationKeys(source.papers);
  const rows = graph.papers.flatMap(({ paper, results }) =>
    results.map((result): ResultRow => {
      return { key: keys.get(paper.id) ?? paper.id, paper: paper.id, title: paper.title, year: paper.year, result };
    }),
  );
  return { name: "results", title: "Reported results", columns: RESULT_COLUMNS, rows };
}

const words = (slots: readonly (ResultSlot | null)[]) => slots.flatMap((slot) => slot?.words ?? []).join(", ") || null;

const RESULT_COLUMNS: readonly TableColumn<ResultRow>[] = [
  { name: "citation_key", label: "Paper", kind: "short", value: ({ key }) => key },
  { name: "paper", label: "Paper id", kind: "text", value: ({ paper }) => paper },
  { name: "title", label: "Title", kind: "text", value: ({ title }) => title },
  { name: "year", label: "Year", kind: "number", value: ({ year }) => year },
  { name: "subject", label: "Subject", kind: "short", value: ({ result }) => words([result.subject]) },
  { name: "metric", label: "Metric", kind: "short", value: ({ result }) => words([result.metric]) },
  { name: "qualifier", label: "Qualifier", kind: "text", value: ({ result }) => result.qualifier },
  { name: "value", label: "Value", kind: "short", value: ({ result }) => statedValue(result) },
  { name: "low", label: "Low", kind: "text", value: ({ result }) => result.low },
  { name: "high", label: "High", kind: "text", value: ({ result }) => result.high },
  { name: "unit", label: "Unit", kind: "text", value: ({ result }) => result.unit },
  { name: "change", label: "Change", kind: "short", value: ({ result }) => result.change },
  { name: "baseline", label: "Baseline", kind: "short", value: ({ result }) => words(result.baseline) },
  { name: "benchmark", label: "On", kind: "short", value: ({ result }) => words(result.benchmark) },
  { name: "hardware", label: "At", kind: "short", value: ({ result }) => words([result.hardware]) },
  { name: "confidence", label: "Confidence", kind: "text", value: ({ result }) => result.confidence },
  { name: "sentence", label: "Sentence", kind: "text", value: ({ result }) => result.sentence },
];

/** The value as the paper writes it, with its "up to". */
export function statedValue({ value, qualifier }: Pick<PaperResult, "value" | "qualifier">): string {
  return qualifier === null ? value : `${qualifier} ${value}`;
}

/** The columns of a table that is read on a page: without long words. */
export function pageColumns<R>({ columns }: Table<R>): TableColumn<R>[] {
  return columns.filter(({ kind }) => kind !== "text");
}
