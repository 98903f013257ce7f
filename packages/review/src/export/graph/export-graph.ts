import { type EdgeRecord, type PropertyValue, placesOf, propertyGraph } from "@lithograph/graph";
import { ENTITY_TYPES, EntityType } from "@lithograph/model";
import type { ExportData } from "../export-data.ts";
import { citationKeys } from "../references/citation-keys.ts";
import { KIND_STYLE, type Kind } from "./kind-style.ts";

/** A node as programs that draw graphs want it. Absent values are null. */
export interface ExportNode {
  id: string;
  kind: Kind;
  label: string;
  /** Papers that name it (1 for a paper). */
  papers: number;
  /** Year of release of a device, of publication of a paper. */
  year: number | null;
  /** First and last year of the papers that name it. */
  first: number | null;
  last: number | null;
  deviceClass: string | null;
  vendor: string | null;
  aliases: string[];
  /** Of a paper. */
  citationKey: string | null;
  doi: string | null;
  url: string | null;
  x: number;
  y: number;
  size: number;
  colour: string;
}

export interface ExportEdge {
  /** `source TYPE target`, and the metric where there are several. */
  id: string;
  source: string;
  target: string;
  type: string;
  papers: number;
  /** Highest confidence of the evidence behind it, in [0, 1]; null for what a taxonomy says. */
  confidence: number | null;
  first: number | null;
  last: number | null;
  /** What the numbers say, as words ("energy efficiency 4.07 x"); null where there are none. */
  gain: string | null;
  /** The sentence that says so, of a link from a paper; null for what papers say together. */
  quote: string | null;
  /** Citation keys of the papers behind it, at most 20. */
  sources: string[];
}

export interface ExportGraph {
  nodes: ExportNode[];
  edges: ExportEdge[];
}

interface Span {
  first: number | null;
  last: number | null;
}

/** The part of the graph that is to be drawn, placed, coloured and dated. Pure; nodes and edges in a fixed order. */
export function exportGraph(data: ExportData): ExportGraph {
  const graph = propertyGraph(data.graph);
  const shown = (id: string) => data.nodes === null || data.nodes.has(id);
  const years = new Map(data.graph.papers.map(({ paper }) => [paper.id, paper.year]));
  const keys = citationKeys(data.source.papers);
  const records = [...graph.papers.flatMap(({ links }) => links), ...graph.derived, ...graph.isA];
  const edges = records
    .filter(({ source, target }) => shown(source) && shown(target))
    .map((record) => toEdge(record, years, keys))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const spans = entitySpans(data);
  const bare = [
    ...graph.entities.filter(({ id }) => shown(id)).map((entity) => entityNode(entity, spans)),
    ...data.graph.papers
      .filter(({ paper }) => shown(paper.id))
      .map(({ paper }) => ({
        ...EMPTY,
        ...{
          id: paper.id,
          kind: "Paper" as const,
          label: paper.title,
          papers: 1,
          year: paper.year,
          first: paper.year,
          last: paper.year,
        },
        ...{ doi: paper.doi, url: paper.url, citationKey: keys.get(paper.id) ?? null },
      })),
  ];
  return { nodes: placed(bare, edges), edges };
}

type BareNode = Omit<ExportNode, "x" | "y" | "size" | "colour">;
const EMPTY = { deviceClass: null, vendor: null, aliases: [], citationKey: null, doi: null, url: null };

function entityNode(
  entity: { id: string; type: string; [key: string]: PropertyValue },
  spans: ReadonlyMap<string, Span & { papers: number }>,
): BareNode {
  const { papers = 0, first = null, last = null } = spans.get(entity.id) ?? {};
  const text = (value: PropertyValue | undefined) => (typeof value === "string" ? value : null);
  return {
    ...EMPTY,
    ...{
      id: entity.id,
      kind: EntityType.parse(entity.type),
      label: text(entity.name) ?? entity.id,
      papers,
      first,
      last,
    },
    year: typeof entity.year === "number" ? entity.year : null,
    deviceClass: text(entity.deviceClass),
    vendor: text(entity.vendor),
    aliases: Array.isArray(entity.aliases) ? entity.aliases.map(String) : [],
  };
}

function entitySpans({ graph }: ExportData): Map<string, Span & { papers: number }> {
  const spans = new Map<string, Span & { papers: number }>();
  for (const { paper, links } of graph.papers) {
    for (const { entity } of links) {
      const known = spans.get(entity);
      const span = spanOf([known?.first ?? null, known?.last ?? null, paper.year]);
      spans.set(entity, { ...span, papers: (known?.papers ?? 0) + 1 });
    }
  }
  return spans;
}

function spanOf(years: readonly (number | null)[]): Span {
  const known = years.filter((year) => year !== null);
  return known.length === 0 ? { first: null, last: null } : { first: Math.min(...known), last: Math.max(...known) };
}

function toEdge(
  { type, source, target, properties, ...rest }: EdgeRecord & { key?: string },
  years: ReadonlyMap<string, number | null>,
  keys: ReadonlyMap<string, string>,
): ExportEdge {
  const { papers, confidence, sentence, evidence } = properties;
  const behind = Array.isArray(evidence) ? evidence.map(String) : years.has(source) ? [source] : [];
  const key = rest.key === undefined || rest.key === "" ? "" : ` ${rest.key}`;
  return {
    id: `${source} ${type} ${target}${key}`,
    ...{ source, target, type },
    papers: typeof papers === "number" ? papers : behind.length,
    confidence: typeof confidence === "number" ? confidence : null,
    ...spanOf(behind.map((paper) => years.get(paper) ?? null)),
    gain: gainOf(properties),
    quote: typeof sentence === "string" ? sentence : null,
    sources: behind.flatMap((paper) => keys.get(paper) ?? []),
  };
}

function gainOf({ metric, low, high, unit, bestMetric, bestValue }: EdgeRecord["properties"]): string | null {
  if (bestValue !== undefined) return `${bestMetric} ${bestValue}`;
  if (low === undefined || high === undefined) return null;
  const range = low === high ? `${low}` : `${low}–${high}`;
  return [metric, range, unit].filter((part) => part !== undefined).join(" ");
}

/** Places by the layout that the explorer uses; what it leaves out stands around it on a spiral. */
function placed(nodes: readonly BareNode[], edges: readonly ExportEdge[]): ExportNode[] {
  const weights = new Map(nodes.map(({ id, papers }) => [id, papers + 1]));
  const places = placesOf(
    weights,
    edges.map(({ source, target, type, papers }) => ({ source, target, type, properties: { papers } })),
  );
  let outside = 0;
  const taken = new Set<string>();
  return nodes.map((node) => {
    const place = freePlace(places.get(node.id) ?? onSpiral(outside++), taken);
    const size = node.kind === "Paper" ? 4 : Math.round((4 + 3 * Math.log2(1 + node.papers)) * 100) / 100;
    return { ...node, ...place, size, colour: KIND_STYLE[node.kind].colour };
  });
}

/** Twins that a layout puts on one place stand side by side. */
function freePlace({ x, y }: { x: number; y: number }, taken: Set<string>): { x: number; y: number } {
  let place = { x, y };
  while (taken.has(`${place.x} ${place.y}`)) place = { x: Math.round((place.x + 8) * 100) / 100, y };
  taken.add(`${place.x} ${place.y}`);
  return place;
}

/** Evenly spread at the golden angle (Vogel, 1979), outside of the square that the layout fills. */
function onSpiral(index: number): { x: number; y: number } {
  const radius = 1_100 + 12 * Math.sqrt(index);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) };
}

/** Kinds in the order of legends. */
export const KINDS: readonly Kind[] = [...ENTITY_TYPES, "Paper"];
