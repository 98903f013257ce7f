import type { GrafeoDB } from "@grafeo-db/js";
import { EntityType, type SearchHit } from "@lithograph/model";
import MiniSearch from "minisearch";
import { z } from "zod";

interface Document {
  key: string;
  kind: "entity" | "paper";
  id: string;
  name: string;
  aliases: string[];
  forms: string;
  type: EntityType | null;
  papers: number;
}

const EntityRow = z.tuple([z.string(), z.string(), EntityType, z.array(z.string()), z.number().nullable()]);
const PaperRow = z.tuple([z.string(), z.string()]);
const CHUNK = 2_000;
/** Words of at least this length may hold one wrong letter, of twice the length two. */
const FUZZY_FROM = 4;

/**
 * Names, aliases and titles by their words: prefixes as one types, and words with a wrong letter. Built in memory on
 * first use, in slices, so that the process goes on answering.
 */
export class SearchIndex {
  readonly #index: MiniSearch<Document>;

  constructor(index: MiniSearch<Document>) {
    this.#index = index;
  }

  static async of(db: GrafeoDB): Promise<SearchIndex> {
    const index = new MiniSearch<Document>({
      idField: "key",
      fields: ["name", "forms"],
      storeFields: ["kind", "id", "name", "aliases", "type", "papers"],
      tokenize: words,
      processTerm: (term) => term,
    });
    const entities = await db.executeCypher(
      "MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.papers AS papers",
    );
    await index.addAllAsync(entities.rows().map(entityDocument), { chunkSize: CHUNK });
    const papers = await db.executeCypher("MATCH (p:Paper) RETURN p.id AS id, p.title AS title");
    await index.addAllAsync(papers.rows().map(paperDocument), { chunkSize: CHUNK });
    return new SearchIndex(index);
  }

  search(text: string, types: string[], limit: number): SearchHit[] {
    const wanted = words(text);
    const found = this.#index.search(text, {
      prefix: (term) => term === wanted.at(-1) || term.length >= 3,
      fuzzy: (term) => (term.length < FUZZY_FROM ? false : term.length < 2 * FUZZY_FROM ? 1 : 2),
      boost: { name: 3, forms: 2 },
      combineWith: "AND",
      boostDocument: (_key, _term, stored) => 1 + Math.log10(1 + Number(stored?.papers ?? 0)),
      ...(types.length === 0 ? {} : { filter: (hit) => types.includes(String(hit.type)) }),
    });
    return found.slice(0, limit).map((hit) => ({
      kind: hit.kind,
      id: hit.id,
      name: hit.name,
      type: hit.type,
      papers: hit.papers,
      matched: matchedAlias(hit.name, hit.aliases, hit.terms),
      score: Math.round(hit.score * 1_000) / 1_000,
    }));
  }
}

/** Words of any script in lower case without accents; "GPT-4o" is read as itself and as its parts. */
export function words(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function entityDocument(row: unknown[]): Document {
  const [id, name, type, aliases, papers] = EntityRow.parse(row);
  return { key: id, kind: "entity", id, name, aliases, forms: aliases.join("\n"), type, papers: papers ?? 0 };
}

function paperDocument(row: unknown[]): Document {
  const [id, title] = PaperRow.parse(row);
  return { key: `paper\n${id}`, kind: "paper", id, name: title, aliases: [], forms: "", type: null, papers: 1 };
}

/** The alias that holds the words that were found, where the name does not hold them. */
export function matchedAlias(name: string, aliases: string[], terms: string[]): string | null {
  const inName = new Set(words(name));
  if (terms.every((term) => inName.has(term))) return null;
  return aliases.find((alias) => terms.every((term) => words(alias).includes(term))) ?? null;
}
