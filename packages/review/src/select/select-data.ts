import type { GraphChanges, PaperGraph, PaperLink, PaperResult } from "@lithograph/graph";
import type { CanonicalEntity } from "@lithograph/model";
import { readCollections } from "../collections/collections.ts";
import type { ExportData } from "../export/export-data.ts";
import { namesAnything, type Selection, withCollections } from "./selection.ts";

/** What is wanted, for quick asking. */
interface Wanted {
  anything: boolean;
  papers: ReadonlySet<string>;
  entities: ReadonlySet<string>;
  results: ReadonlySet<string>;
}

/**
 * The part of the data that a selection means. Named entities bring the papers that speak of them, with their links to
 * the named entities alone; named papers and results come with all that they say; filters narrow links and results. A
 * picture of the graph shows what is named and what links it.
 */
export function selectData(data: ExportData, wanted: Selection): ExportData {
  const { selection } = withCollections(wanted, readCollections(data.source.collections).collections);
  const ends = selection.edges.map(endsOf);
  const want: Wanted = {
    anything: namesAnything(selection),
    papers: new Set([...selection.papers, ...ends.flatMap(({ source, paper }) => (paper ? [source] : []))]),
    entities: new Set([
      ...selection.entities,
      ...ends.flatMap(({ source, target, paper }) => (paper ? [target] : [source, target])),
    ]),
    results: new Set(selection.results),
  };
  const byId = new Map(data.graph.entities.map((entity) => [entity.id, entity]));
  const papers = data.graph.papers.flatMap((paper) => selectPaper(paper, want, selection, byId));
  const graph: GraphChanges = { ...data.graph, papers, entities: neededEntities(papers, byId, want.entities) };
  return { ...data, graph, nodes: shownNodes(graph, want, selection) };
}

/** An edge from an entity has a type in its source's id; one from a paper has none. */
function endsOf(edge: string): { source: string; target: string; paper: boolean } {
  const match = /^(.*?) [A-Z_]+ (.*)$/s.exec(edge);
  const [source, target] = [match?.[1] ?? edge, match?.[2] ?? edge];
  // A derived edge may carry a metric after its target.
  return { source, target: target.split(" ")[0] ?? target, paper: !/^[a-z]+:/.test(source) };
}

function selectPaper(
  one: PaperGraph,
  want: Wanted,
  selection: Selection,
  byId: ReadonlyMap<string, CanonicalEntity>,
): PaperGraph[] {
  const { year, id } = one.paper;
  if (selection.from !== null && (year === null || year < selection.from)) return [];
  if (selection.to !== null && (year === null || year > selection.to)) return [];
  const whole = !want.anything || want.papers.has(id);
  const links = one.links.filter((link) => (whole || want.entities.has(link.entity)) && passes(link, selection, byId));
  const results = one.results.filter((result) => {
    if (result.confidence < selection.minConfidence) return false;
    return whole || want.results.has(result.id) || speaksOf(result, want.entities);
  });
  const stated = one.results.filter((result) => want.results.has(result.id));
  if (!whole && links.length === 0 && stated.length === 0) return [];
  const narrowed = selection.types.length > 0 || selection.roles.length > 0 || selection.deviceClasses.length > 0;
  // Filters on links mean papers that have such links.
  if (narrowed && links.length === 0) return [];
  return [{ ...one, links, results }];
}

function passes(link: PaperLink, selection: Selection, byId: ReadonlyMap<string, CanonicalEntity>): boolean {
  const { types, roles, deviceClasses, minConfidence } = selection;
  const entity = byId.get(link.entity);
  if (entity === undefined || link.confidence < minConfidence) return false;
  if (types.length > 0 && !types.includes(entity.type)) return false;
  if (roles.length > 0 && !roles.includes(link.role)) return false;
  if (deviceClasses.length === 0) return true;
  const isClass = (name: string | null) =>
    name !== null && deviceClasses.some((one) => one.toLowerCase() === name.toLowerCase());
  return entity.type !== "Hardware" || isClass(entity.deviceClass) || isClass(entity.name);
}

function speaksOf(
  { metric, subject, hardware, baseline, benchmark }: PaperResult,
  entities: ReadonlySet<string>,
): boolean {
  const slots = [metric, subject, hardware, ...baseline, ...benchmark];
  return slots.some((slot) => slot?.entity != null && entities.has(slot.entity));
}

/** Entities that the papers point at, and those that are named, with their ancestors. */
function neededEntities(
  papers: readonly PaperGraph[],
  byId: ReadonlyMap<string, CanonicalEntity>,
  named: ReadonlySet<string>,
): CanonicalEntity[] {
  const slots = ({ metric, subject, hardware, baseline, benchmark }: PaperResult) =>
    [metric, subject, hardware, ...baseline, ...benchmark].flatMap((slot) => slot?.entity ?? []);
  const needed = new Set([
    ...named,
    ...papers.flatMap(({ links, results }) => [...links.map(({ entity }) => entity), ...results.flatMap(slots)]),
  ]);
  // A Set grows while it is walked: ancestors of ancestors come too.
  for (const id of needed) for (const parent of byId.get(id)?.isA ?? []) needed.add(parent);
  return [...needed].sort().flatMap((id) => byId.get(id) ?? []);
}

function shownNodes({ papers, entities }: GraphChanges, want: Wanted, { show }: Selection): ReadonlySet<string> | null {
  if (!want.anything && show === "all") return null;
  const drawn = (id: string) => !want.anything || want.papers.size + want.results.size > 0 || want.entities.has(id);
  const shown = new Set(entities.map(({ id }) => id).filter(drawn));
  if (show === "entities") return shown;
  for (const { paper, results } of papers) {
    const named = want.papers.has(paper.id) || results.some(({ id }) => want.results.has(id));
    if (!want.anything || named) shown.add(paper.id);
  }
  return shown;
}
