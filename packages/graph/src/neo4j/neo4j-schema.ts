import { META_LABEL } from "../load/skeleton-rows.ts";

export const ENTITY_INDEX = "lithograph_entities";
export const PAPER_INDEX = "lithograph_papers";

/** Words without accents, as the search takes them. */
const ANALYZER = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}";

/** Constraints and full-text indexes, each made where it is not there yet. */
const STATEMENTS = [
  ...["Entity", "Paper", "Result", META_LABEL].map(
    (label) =>
      `CREATE CONSTRAINT lithograph_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  "CREATE INDEX lithograph_entity_type IF NOT EXISTS FOR (n:Entity) ON (n.type)",
  "CREATE INDEX lithograph_entity_rank IF NOT EXISTS FOR (n:Entity) ON (n.rank)",
  `CREATE FULLTEXT INDEX ${ENTITY_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] ${ANALYZER}`,
  `CREATE FULLTEXT INDEX ${PAPER_INDEX} IF NOT EXISTS FOR (n:Paper) ON EACH [n.title] ${ANALYZER}`,
];

export async function ensureSchema(run: (cypher: string) => Promise<void>): Promise<void> {
  for (const statement of STATEMENTS) await run(statement);
}
