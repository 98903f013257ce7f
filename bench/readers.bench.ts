/**
 * Records per second of the readers beside the libraries that people use for these formats, on the same text in the same
 * run. Ours includes what the peers leave out: detection, decoding, cleaning, identifiers.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { readSource } from "@lithograph/extractor";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { XMLParser } from "fast-xml-parser";
import Papa from "papaparse";
import { timeInTurns } from "./clock.ts";
import type { BenchOptions, Measurement } from "./harness.ts";

const CORPUS = join(import.meta.dirname, "../packages/extractor/corpus/fixtures");
const ROUNDS = 3;
const CITATION_JS = { generateGraph: false, maxChainLength: 10, strict: true, target: "@csl/list+object" } as const;

/** One comparison: a text with a known number of records, and how a peer counts them. */
interface Contest {
  subject: string;
  file: string;
  text: string;
  peer: string;
  count: (text: string) => number;
}

export const name = "readers";

export async function run({ small }: BenchOptions): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const contest of contests(small)) measurements.push(await measure(contest, small ? 0 : ROUNDS));
  return measurements;
}

function contests(small: boolean): Contest[] {
  const times = (many: number): number => (small ? 1 : many);
  const bibtex = small ? corpus("bibtex/jabref-jabref-authors.bib") : corpus("bibtex/bbt-unabbreviate-3.bib.gz");
  // The large file stops this peer with a syntax error, so it gets a tame one.
  const tame = repeated(corpus("bibtex/jabref-jabref-authors.bib"), times(20));
  const ris = repeated(corpus("ris/asreview-datatools-dataset_2.ris"), times(500));
  const csv = table(times(5_000));
  const jsonl = jsonLines(times(20_000));
  const atom = feed(corpus("arxiv-atom/q_testing_s0_m100_cfe7536492ca.xml"), times(20));
  const citationJs = (format: string) => (text: string) =>
    plugins.input.chain(text, { ...CITATION_JS, forceType: format }).length;
  return [
    {
      subject: "BibTeX",
      file: "f.bib",
      text: bibtex,
      peer: "@retorquere/bibtex-parser 9.0.29",
      count: (text) => parseBibtex(text, { sentenceCase: false, english: false }).entries.length,
    },
    {
      subject: "BibTeX",
      file: "f.bib",
      text: tame,
      peer: "@citation-js/plugin-bibtex 0.9.0",
      count: citationJs("@bibtex/text"),
    },
    { subject: "RIS", file: "f.ris", text: ris, peer: "@citation-js/plugin-ris 0.8.2", count: citationJs("@ris/file") },
    {
      subject: "CSV",
      file: "f.csv",
      text: csv,
      peer: "papaparse 5.7.1 (cells only)",
      count: (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data.length,
    },
    {
      subject: "JSON Lines",
      file: "f.jsonl",
      text: jsonl,
      peer: "JSON.parse of each line (no checks)",
      count: (text) =>
        text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line)).length,
    },
    {
      subject: "arXiv Atom",
      file: "f.xml",
      text: atom,
      peer: "fast-xml-parser 5.12.1 (tree only)",
      count: countEntries,
    },
  ];
}

async function measure({ subject, file, text, peer, count }: Contest, rounds: number): Promise<Measurement> {
  const bytes = Buffer.from(text);
  const records = { ours: 0, peers: 0 };
  const [ours = 0, peers = 0] = await timeInTurns(
    [
      {
        name: "lithograph",
        run: async () => {
          records.ours = 0;
          for await (const event of readSource({ name: file, bytes })) if (event.kind !== "warning") records.ours++;
        },
      },
      {
        name: peer,
        run: () => {
          records.peers = count(text);
        },
      },
    ],
    rounds,
  );
  const rates = { ours: records.ours / ours, peers: records.peers / peers };
  return {
    subject: `read ${subject}`,
    unit: "records/s",
    ours: Math.round(rates.ours),
    peer,
    peers: Math.round(rates.peers),
    ratio: rates.ours / rates.peers,
    ...(records.ours === records.peers ? {} : { note: `records: ours ${records.ours}, theirs ${records.peers}` }),
  };
}

function corpus(file: string): string {
  const bytes = readFileSync(join(CORPUS, file));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

function repeated(text: string, times: number): string {
  return `${text.trim()}\n\n`.repeat(times);
}

function table(times: number): string {
  const [header = "", ...rows] = corpus("own/ieee.csv").trim().split("\n");
  return [header, ...Array.from({ length: times }, () => rows.join("\n"))].join("\n");
}

function jsonLines(times: number): string {
  const abstract = "Mixture-of-experts models do not fit in the memory of one device. ".repeat(20);
  return Array.from({ length: times }, (_, i) => JSON.stringify({ id: `p${i}`, title: `Paper ${i}`, abstract })).join(
    "\n",
  );
}

function feed(text: string, times: number): string {
  const start = text.indexOf("<entry>");
  const end = text.lastIndexOf("</entry>") + "</entry>".length;
  return text.slice(0, start) + text.slice(start, end).repeat(times) + text.slice(end);
}

function countEntries(text: string): number {
  const tree: { feed: { entry: unknown[] } } = new XMLParser({ ignoreAttributes: false }).parse(text);
  return tree.feed.entry.length;
}
