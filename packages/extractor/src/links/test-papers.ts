import type { EntityType, Role } from "@lithograph/model";
import type { LinkInput } from "./contract.ts";

/** A paper for tests: entities as name and type, each with one mention of its own, and the text that holds them. */
export function paperOf(
  id: string,
  entities: readonly (readonly [name: string, type: EntityType, role?: Role])[],
  abstract = "",
): LinkInput {
  let text = `A study\n${abstract}`;
  const evidence = entities.map(([name, type, role = "used"]) => {
    const start = text.length + 1;
    text = `${text} ${name}`;
    const mentions = [{ start, end: start + name.length, text: name }];
    return { name, type, role, mentions, confidence: 1, rule: "test" };
  });
  return { id, text, entities: evidence, results: [] };
}
