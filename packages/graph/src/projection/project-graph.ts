import {
  type CanonicalEntity,
  type EvidenceResult,
  type Linking,
  type Paper,
  type PaperEvidence,
  paperText,
  ROLES,
  resultId,
} from "@lithograph/model";
import type { GraphChanges, PaperGraph, PaperLink, PaperResult, ResultSlot } from "../store.ts";
import { SlotResolver } from "./result-slots.ts";
import { type Stretch, sentenceAround, sentenceStretches } from "./sentence-around.ts";

const MEASURED = ["Technique", "Model", "Hardware", "Software", "Benchmark", "Task"] as const;
const SLOT_TYPES = {
  metric: ["Metric"],
  subject: MEASURED,
  baseline: MEASURED,
  benchmark: ["Benchmark", "Task", "Model"],
  hardware: ["Hardware"],
} as const;

/**
 * Papers and what is said of them (by the extractor and the linker, decisions of people laid over), as what a graph
 * loads. Pure; papers come out in the order of their ids, so that the order of the input never shows.
 */
export function projectGraph(input: {
  papers: Iterable<Paper>;
  evidence: Iterable<PaperEvidence>;
  linking: Linking;
}): GraphChanges {
  const evidenceOf = new Map([...input.evidence].map((one) => [one.id, one]));
  const entities = new Map(input.linking.entities.map((entity) => [entity.id, entity]));
  const names = new Map(input.linking.entities.map(({ id, name }) => [id, name]));
  const papers: PaperGraph[] = [];
  for (const paper of [...input.papers].sort(byId)) {
    const evidence = evidenceOf.get(paper.id);
    const ids = input.linking.byPaper.get(paper.id) ?? [];
    papers.push(evidence === undefined ? { paper, links: [], results: [] } : projectPaper(paper, evidence, ids, names));
  }
  return { entities: neededEntities(papers, entities), papers, removedPapers: [] };
}

function projectPaper(
  paper: Paper,
  evidence: PaperEvidence,
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): PaperGraph {
  const text = paperText(paper);
  const sentences = sentenceStretches(text);
  const links = new Map<string, PaperLink>();
  for (const [index, entity] of evidence.entities.entries()) {
    const id = ids[index];
    if (id === undefined || !names.has(id)) continue;
    const mentions = entity.mentions.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
    const link = {
      ...sentenceOf(text, sentences, mentions[0]?.start ?? 0),
      entity: id,
      role: entity.role,
      name: entity.name,
      mentions,
      confidence: entity.confidence,
      rule: entity.rule,
    };
    const same = links.get(id);
    links.set(id, same === undefined ? link : mergeLinks(same, link));
  }
  const resolver = new SlotResolver(evidence.entities, ids, names);
  const results = new Map<string, PaperResult>();
  for (const stated of evidence.results) {
    const result = projectResult(paper.id, stated, resolver);
    const same = results.get(result.id);
    if (same === undefined || same.confidence < result.confidence) results.set(result.id, result);
  }
  return { paper, links: [...links.values()], results: [...results.values()] };
}

function sentenceOf(text: string, sentences: readonly Stretch[], offset: number) {
  const { start, end } = sentenceAround(sentences, offset, text.length);
  return { sentence: text.slice(start, end), offset: start };
}

/** Two names of one paper that the linker made one entity: one link, with the role that precedes. */
function mergeLinks(one: PaperLink, other: PaperLink): PaperLink {
  const [first, second] = ROLES.indexOf(one.role) <= ROLES.indexOf(other.role) ? [one, other] : [other, one];
  const mentions = [...first.mentions, ...second.mentions].sort((a, b) => a.start - b.start);
  return { ...first, mentions, confidence: Math.max(one.confidence, other.confidence) };
}

function projectResult(paper: string, result: EvidenceResult, resolver: SlotResolver): PaperResult {
  const one = (words: string | null, slot: keyof typeof SLOT_TYPES): ResultSlot | null =>
    words === null ? null : resolver.resolve(words, SLOT_TYPES[slot]);
  const many = (words: string[], slot: keyof typeof SLOT_TYPES) =>
    words.map((word) => resolver.resolve(word, SLOT_TYPES[slot]));
  return {
    id: resultId(paper, result.start, result.end),
    value: result.value,
    low: result.low,
    high: result.high,
    unit: result.unit,
    change: result.change,
    qualifier: result.qualifier,
    sentence: result.evidence,
    start: result.start,
    end: result.end,
    confidence: result.confidence,
    metric: one(result.metric, "metric"),
    subject: one(result.subject, "subject"),
    baseline: many(result.baseline, "baseline"),
    benchmark: many(result.benchmark, "benchmark"),
    hardware: one(result.hardware, "hardware"),
  };
}

/** Every entity that a link points at, with its ancestors; an ancestor that is not known is left out of `isA`. */
function neededEntities(papers: readonly PaperGraph[], all: ReadonlyMap<string, CanonicalEntity>): CanonicalEntity[] {
  const needed = new Map<string, CanonicalEntity>();
  const open = papers.flatMap(({ links }) => links.map(({ entity }) => entity));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entity = all.get(id);
    if (entity === undefined || needed.has(id)) continue;
    const isA = entity.isA.filter((parent) => parent !== id && all.has(parent));
    needed.set(id, { ...entity, isA });
    open.push(...isA);
  }
  return [...needed.values()].sort(byId);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
