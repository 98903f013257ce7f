import { type GraphChanges, type PaperLink, type PaperResult, propertyGraph, type ResultSlot } from "@lithograph/graph";
import type { CanonicalEntity, Paper } from "@lithograph/model";
import type { BundleDiff, DiffPart, FieldChange } from "./bundle-diff.ts";

/** One side of a comparison: what a bundle says after curation. */
export interface DiffSide {
  graph: GraphChanges;
}

/** A thing that may be compared: its key, how it is told of, and what may differ, as words. */
interface Comparable<T> {
  key: string;
  item: T;
  fields: Record<string, string>;
}

/**
 * What papers, entities, links and results came, went and changed from one state to another: two bundles, a bundle
 * before and after an ingest, or one bundle under two extractors. Confidence is not compared: it changes with every
 * training and says nothing to a reader.
 */
export function diffBundles(before: DiffSide, after: DiffSide): BundleDiff {
  return {
    papers: compare(papersOf(before), papersOf(after)),
    entities: compare(entitiesOf(before), entitiesOf(after)),
    links: compare(linksOf(before), linksOf(after)),
    results: compare(resultsOf(before), resultsOf(after)),
    overlay: overlay(before, after),
  };
}

function compare<T extends { id: string }>(before: Comparable<T>[], after: Comparable<T>[]): DiffPart<T> {
  const old = new Map(before.map((one) => [one.key, one]));
  const now = new Map(after.map((one) => [one.key, one]));
  const items = (list: Comparable<T>[]) => list.map(({ item }) => item).sort((a, b) => (a.id < b.id ? -1 : 1));
  const changed = [...now.values()].flatMap(({ key, item, fields }) => {
    const changes = changesOf(old.get(key)?.fields ?? fields, fields);
    return changes.length === 0 ? [] : [{ ...item, changes }];
  });
  return {
    added: items([...now.values()].filter(({ key }) => !old.has(key))),
    gone: items([...old.values()].filter(({ key }) => !now.has(key))),
    changed: changed.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function changesOf(before: Record<string, string>, after: Record<string, string>): FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const old = before[field] ?? "";
    return old === value ? [] : [{ field, before: old, after: value }];
  });
}

const papersOf = ({ graph }: DiffSide) => graph.papers.map(({ paper }) => paperItem(paper));
function paperItem({ id, title, abstract, authors, year, venue, doi, arxivId, pmid, url }: Paper) {
  const fields = { title, abstract, authors: authors.join("; "), year: String(year ?? ""), venue: venue ?? "" };
  const ids = { doi: doi ?? "", arxivId: arxivId ?? "", pmid: pmid ?? "", url: url ?? "" };
  return { key: id, item: { id, title, year }, fields: { ...fields, ...ids } };
}

const entitiesOf = ({ graph }: DiffSide) => graph.entities.map(entityItem);
function entityItem({ id, name, type, aliases, isA, vendor, deviceClass }: CanonicalEntity) {
  const fields = {
    name,
    type,
    aliases: aliases.join("; "),
    "is a": isA.join("; "),
    vendor: vendor ?? "",
    class: deviceClass ?? "",
  };
  return { key: id, item: { id, name, type }, fields };
}

function linksOf({ graph }: DiffSide) {
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]));
  return graph.papers.flatMap(({ paper, links }) =>
    links.map((link) => linkItem(paper.id, names.get(link.entity) ?? link.name, link)),
  );
}
function linkItem(paper: string, name: string, { entity, role, sentence, mentions }: PaperLink) {
  const id = `${paper} ${entity}`;
  const fields = { role, mentions: mentions.map(({ start, end }) => `${start}-${end}`).join(" ") };
  return { key: id, item: { id, paper, entity, name, role, sentence }, fields };
}

/** A result is the same where it reads the same in the same sentence: its place moves with the text around it. */
function resultsOf({ graph }: DiffSide) {
  const seen = new Map<string, number>();
  return graph.papers.flatMap(({ paper, results }) =>
    results.map((result) => {
      const said = `${paper.id}\n${result.sentence}\n${result.value}`;
      const turn = (seen.get(said) ?? 0) + 1;
      seen.set(said, turn);
      return resultItem(paper.id, `${said}\n${turn}`, result);
    }),
  );
}
function resultItem(paper: string, key: string, result: PaperResult) {
  const { id, value, sentence, unit, change, qualifier } = result;
  const fields = {
    metric: words([result.metric]),
    subject: words([result.subject]),
    baseline: words(result.baseline),
    benchmark: words(result.benchmark),
    hardware: words([result.hardware]),
    number: `${result.low}..${result.high} ${unit ?? ""}`.trim(),
    change,
    qualifier: qualifier ?? "",
  };
  return { key, item: { id, paper, value, metric: result.metric?.words ?? null, sentence }, fields };
}
const words = (slots: readonly (ResultSlot | null)[]) => slots.flatMap((slot) => slot?.words ?? []).join(", ");

function overlay(before: DiffSide, after: DiffSide): BundleDiff["overlay"] {
  const nodes = (side: DiffSide) =>
    [...entitiesOf(side), ...papersOf(side)].map(({ key, fields }) => ({ key, item: { id: key }, fields }));
  const [nodeDiff, edgeDiff] = [compare(nodes(before), nodes(after)), compare(edgesOf(before), edgesOf(after))];
  const ids = ({ added, gone, changed }: DiffPart<{ id: string }>) => ({
    added: added.map(({ id }) => id),
    gone: gone.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
  });
  return { nodes: ids(nodeDiff), edges: ids(edgeDiff) };
}

function edgesOf({ graph }: DiffSide): Comparable<{ id: string }>[] {
  const { papers, derived, isA } = propertyGraph(graph);
  return [...papers.flatMap(({ links }) => links), ...derived, ...isA].map(
    ({ source, type, target, properties, ...rest }) => {
      const key = "key" in rest && rest.key !== "" ? ` ${rest.key}` : "";
      const id = `${source} ${type} ${target}${key}`;
      return {
        key: id,
        item: { id },
        fields: {
          papers: String(properties.papers ?? ""),
          gain: String(properties.bestValue ?? properties.high ?? ""),
        },
      };
    },
  );
}
