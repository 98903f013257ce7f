import { type CanonicalEntity, type Paper, ROLE_RELATIONSHIP } from "@lithograph/model";
import type { PaperGraph, PaperLink, PaperResult, ResultSlot } from "../store.ts";
import { gainRatio } from "./gain-ratio.ts";

/** What both engines can keep on a node or a relationship. Absent is how null is stored. */
export type PropertyValue = string | number | boolean | string[] | number[];
export type Properties = Record<string, PropertyValue>;

/** A relationship to be made: ids of the two ends as this project knows them. */
export interface EdgeRecord {
  type: string;
  source: string;
  target: string;
  properties: Properties;
}

/** A paper's nodes and relationships, ready to be written. */
export interface PaperRecord {
  paper: Properties & { id: string };
  links: (EdgeRecord & { role: PaperLink["role"] })[];
  results: { id: string; properties: Properties; slots: EdgeRecord[] }[];
}

export function present(values: Record<string, PropertyValue | null | undefined>): Properties {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, PropertyValue] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

export function entityRecord(entity: CanonicalEntity): Properties & { id: string; type: string } {
  const { id, type, name, aliases, vendor, year, deviceClass } = entity;
  return { ...present({ name, aliases, vendor, year, deviceClass }), id, type };
}

export function paperRecord({ paper, links, results }: PaperGraph): PaperRecord {
  return {
    paper: { ...paperProperties(paper), id: paper.id, entities: links.length, results: results.length },
    links: links.map((link) => ({
      type: ROLE_RELATIONSHIP[link.role],
      role: link.role,
      source: paper.id,
      target: link.entity,
      properties: linkProperties(link),
    })),
    results: results.map((result) => ({
      id: result.id,
      properties: resultProperties(paper, result),
      slots: slotEdges(result),
    })),
  };
}

function paperProperties(paper: Paper): Properties {
  const { title, abstract, authors, year, venue, doi, arxivId, pmid, url, origins } = paper;
  return present({ title, abstract, authors, year, venue, doi, arxivId, pmid, url, origins: JSON.stringify(origins) });
}

function linkProperties(link: PaperLink): Properties {
  const [first] = link.mentions;
  return present({
    name: link.name,
    sentence: link.sentence,
    offset: link.offset,
    start: first?.start,
    end: first?.end,
    starts: link.mentions.map(({ start }) => start),
    ends: link.mentions.map(({ end }) => end),
    confidence: link.confidence,
    rule: link.rule,
  });
}

/** Slots are kept on the result too, as names and ids, so that a board of results is read without a join. */
function resultProperties(paper: Paper, result: PaperResult): Properties {
  const names = (slots: ResultSlot[]) => slots.map(({ words }) => words);
  const ids = (slots: ResultSlot[]) => slots.map(({ entity }) => entity ?? "");
  const { id, value, low, high, unit, change, qualifier, sentence, start, end, confidence } = result;
  return present({
    ...{ id, value, low, high, unit, change, qualifier, sentence, start, end, confidence },
    paper: paper.id,
    title: paper.title,
    year: paper.year,
    metric: result.metric?.words,
    metricId: result.metric?.entity,
    subject: result.subject?.words,
    subjectId: result.subject?.entity,
    baseline: names(result.baseline),
    baselineIds: ids(result.baseline),
    benchmark: names(result.benchmark),
    benchmarkIds: ids(result.benchmark),
    hardware: result.hardware?.words,
    hardwareId: result.hardware?.entity,
    ratio: gainRatio(result),
  });
}

/** (:Result)-[:MEASURES|OF|AGAINST|ON|AT]->(:Entity), each pair once. */
function slotEdges(result: PaperResult): EdgeRecord[] {
  const slots = [
    { type: "MEASURES", filled: [result.metric] },
    { type: "OF", filled: [result.subject] },
    { type: "AGAINST", filled: result.baseline },
    { type: "ON", filled: result.benchmark },
    { type: "AT", filled: [result.hardware] },
  ];
  return slots.flatMap(({ type, filled }) => {
    const targets = new Set(filled.flatMap((slot) => (slot?.entity == null ? [] : [slot.entity])));
    return [...targets].map((target) => ({ type, source: result.id, target, properties: {} }));
  });
}
