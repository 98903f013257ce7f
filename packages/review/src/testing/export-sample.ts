import { type ExportData, exportData } from "../export/export-data.ts";
import { annotatedPapers, linkByName } from "./annotated-papers.ts";
import { decision } from "./decisions.ts";
import { HOSTILE_TEXTS } from "./hostile-texts.ts";

/** Real papers, and papers whose titles, names and sentences try to be something else. */
export function exportSample(): ExportData {
  const real = annotatedPapers();
  const [model] = real.papers;
  if (model === undefined) throw new Error("there are no sample papers");
  const papers = [
    ...real.papers,
    ...HOSTILE_TEXTS.map((title, index) => ({
      ...model,
      id: `hostile ${index} ${title}`,
      title,
      abstract: title,
      authors: [title],
      venue: title,
      doi: null,
    })),
  ];
  const hostile = HOSTILE_TEXTS.map((title, index) => ({
    id: `hostile ${index} ${title}`,
    entities: [
      {
        name: title,
        type: "Technique" as const,
        role: "proposed" as const,
        mentions: [{ start: 0, end: title.length, text: title }],
        confidence: 0.5,
        rule: title,
      },
      {
        name: "GPU",
        type: "Hardware" as const,
        role: "runs_on" as const,
        mentions: [{ start: 0, end: title.length, text: title }],
        confidence: 0.5,
        rule: "hostile",
      },
    ],
    results: [],
  }));
  const evidence = [...real.evidence, ...hostile];
  const curation = [decision(1, { kind: "merge", from: ["hardware:ddr-dram"], into: "hardware:dram" })];
  return exportData({ papers, evidence, curation, collections: [], extractor: "test", linking: linkByName(evidence) });
}
