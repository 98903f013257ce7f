import type { PaperDetail, PaperPage, PaperRow } from "@lithograph/model";
import { z } from "zod";
import { allOf, EntityId, Facets, linkConditions, paperConditions } from "../queries/facets.ts";
import { runOne, runQuery, shown } from "../queries/graph-query.ts";
import {
  countPapers,
  linksOfPaper,
  originsOf,
  type PaperFilter,
  paperById,
  paperRows,
  proposesAndRunsOn,
} from "../queries/paper-queries.ts";
import { roleOf } from "../queries/quote-queries.ts";
import { resultsOfPaper, resultView } from "../queries/result-queries.ts";
import type { GraphStore } from "../store.ts";
import { memoized } from "./memo.ts";

export const PaperPageOptions = Facets.extend({
  entity: EntityId.optional(),
  sort: z.enum(["title", "year", "entities", "results"]).default("title"),
  order: z.enum(["asc", "desc"]).default("asc"),
  limit: z.int().min(1).max(500).default(100),
  offset: z.int().min(0).default(0),
});
type Options = z.output<typeof PaperPageOptions>;

/** A page of papers: by words in title or abstract (`q`), by what they name, by year and venue. */
export async function paperPage(
  store: GraphStore,
  options: z.input<typeof PaperPageOptions> = {},
  signal?: AbortSignal,
): Promise<PaperPage> {
  const wanted = PaperPageOptions.parse(options);
  const filter = paperFilter(wanted);
  const order = `p.${wanted.sort} ${wanted.order === "asc" ? "ASC" : "DESC"}, p.id`.replaceAll("p.", "");
  const query = paperRows(filter, order, wanted.limit, wanted.offset);
  const [rows, count] = await Promise.all([
    runQuery(store, query, signal),
    memoized(store, `papers ${JSON.stringify(filter)}`, () => runOne(store, countPapers(filter), signal)),
  ]);
  const links = await runQuery(store, proposesAndRunsOn(rows.map(({ id }) => id)), signal);
  const byPaper = Map.groupBy(links, ({ paper }) => paper);
  const papers = rows.map((row): PaperRow => {
    const own = byPaper.get(row.id) ?? [];
    const proposes = own.filter(({ relationship }) => relationship === "PROPOSES");
    const runsOn = own.filter(({ relationship }) => relationship === "RUNS_ON");
    return {
      ...row,
      authors: row.authors ?? [],
      proposes: proposes.map(({ id, name, type }) => ({ id, name, type })),
      runsOn: runsOn.map(({ id, name }) => ({ id, name })),
    };
  });
  return { papers, total: count?.total ?? papers.length, query: shown(query) };
}

function paperFilter({ entity, q, ...facets }: Options): PaperFilter {
  const paper = paperConditions(facets);
  const link = linkConditions(facets);
  const { conditions, params } = entity === undefined ? paper : allOf(paper, link);
  const extra = entity === undefined ? linkedBy(facets, link.conditions) : [];
  const words = (q ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8);
  const wordParams = Object.fromEntries(words.map((word, index) => [`word${index}`, word]));
  const wordConditions = words.map(
    (_, index) => `(toLower(p.title) CONTAINS $word${index} OR toLower(p.abstract) CONTAINS $word${index})`,
  );
  return {
    conditions: [...conditions, ...extra, ...wordConditions],
    params: {
      ...params,
      ...(extra.length === 0
        ? {}
        : { ...link.params, types: facets.types ?? [], deviceClasses: facets.deviceClasses ?? [] }),
      ...wordParams,
      ...(entity === undefined ? {} : { entity }),
    },
    entity,
  };
}

/** Facets on what a paper names, where no one entity is asked for: some link of it must match them all. */
function linkedBy({ types, deviceClasses }: Facets, linkConditions: string[]): string[] {
  const conditions = [
    ...linkConditions,
    ...(types === undefined ? [] : ["x.type IN $types"]),
    ...(deviceClasses === undefined ? [] : ["x.deviceClass IN $deviceClasses"]),
  ];
  return conditions.length === 0 ? [] : [`EXISTS { MATCH (p)-[r]->(x:Entity) WHERE ${conditions.join(" AND ")} }`];
}

/** One paper with every mention by its place, and its results; null where there is none with this id. */
export async function paperDetail(store: GraphStore, id: string, signal?: AbortSignal): Promise<PaperDetail | null> {
  const [paper, links, results] = await Promise.all([
    runOne(store, paperById(id), signal),
    runQuery(store, linksOfPaper(id), signal),
    runQuery(store, resultsOfPaper(id), signal),
  ]);
  if (paper === null) return null;
  return {
    paper: { ...paper, authors: paper.authors ?? [], origins: originsOf(paper.origins) },
    entities: links.flatMap(({ id: entity, name, nameHere, type, relationship, confidence, rule, starts, ends }) => {
      const role = roleOf(relationship);
      if (role === null) return [];
      const mentions = starts.flatMap((start, index) =>
        ends[index] === undefined ? [] : [{ start, end: ends[index] }],
      );
      return [{ id: entity, name, nameHere, type, role, confidence, rule, mentions }];
    }),
    results: results.map(resultView),
  };
}
