import { CurationEntry, Paper, PaperEvidence } from "@lithograph/model";
import { expect, test } from "vitest";
import { project } from "./project.ts";

const text = "We run FlightLLM on the Alveo U280 FPGA.";
const at = (words: string) => ({
  start: 6 + text.indexOf(words),
  end: 6 + text.indexOf(words) + words.length,
  text: words,
});
const entity = (name: string, type: string, role: string) => ({
  name,
  type,
  role,
  mentions: [at(name)],
  confidence: 0.9,
  rule: "test",
});
const paper = Paper.parse({ id: "p", title: "Title", abstract: text });
const evidence = PaperEvidence.parse({
  id: "p",
  entities: [entity("FlightLLM", "Technique", "proposed"), entity("Alveo U280", "Hardware", "runs_on")],
  results: [],
});
const contents = (curation: CurationEntry[]) => ({
  papers: new Map([["p", paper]]),
  evidence: new Map([["p", evidence]]),
  curation,
});

test("links what the papers say to canonical entities, with their ancestors and the sentence", () => {
  const { papers, entities } = project(contents([]));
  const links = papers[0]?.links.map(({ entity, role, sentence }) => ({ entity, role, sentence }));
  expect(links).toContainEqual({ entity: "technique:flightllm", role: "proposed", sentence: text });
  const device = entities.find(({ name }) => name.includes("U280"));
  expect(entities.map(({ id }) => id)).toEqual(expect.arrayContaining(device?.isA ?? [""]));
});

test("lays a person's decisions over it, and takes them back", () => {
  const base = { at: "2026-01-01T00:00:00.000Z", by: null, reason: null };
  const target = { paper: "p", name: "FlightLLM", type: "Technique" };
  const reject = CurationEntry.parse({ ...base, id: "0000000000001-a", kind: "reject", target });
  const undo = CurationEntry.parse({ ...base, id: "0000000000002-a", kind: "undo", entry: reject.id });
  const names = (curation: CurationEntry[]) => project(contents(curation)).papers[0]?.links.map(({ name }) => name);
  expect(names([reject])).toEqual(["Alveo U280"]);
  expect(names([reject, undo])?.sort()).toEqual(["Alveo U280", "FlightLLM"]);
});
