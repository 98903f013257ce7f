import type { EvidenceEntity } from "@lithograph/model";
import { AbbreviationTable } from "./abbreviation-table.ts";
import { type Concept, conceptOf } from "./concept.ts";
import type { LinkInput } from "./contract.ts";
import { createNode, type EntityNode } from "./entity-node.ts";
import { nameKey } from "./name-key.ts";
import { type Definition, paperDefinitions } from "./paper-abbreviations.ts";

/** Everything that a pass over the papers gathers. Small tables; no text is kept. */
export interface Gathered {
  /** By type, key and, for coined names, the key of the long form. */
  nodes: Map<string, EntityNode>;
  /** For each paper, the nodes of its entities in their order. */
  byPaper: Map<string, EntityNode[]>;
  abbreviations: AbbreviationTable;
}

/** A coined name is long enough, or mixed enough in case, to be known by itself ("AsCAN", "L2MAC"; not "TR"). */
function canStandAlone(short: string): boolean {
  return short.length > 3 || (short.length > 2 && /\p{Ll}|\d/u.test(short));
}

/**
 * The definition by which a paper coins this entity: it proposes it, gives a short form that stands alone, and the long
 * form is nothing that the tables know. Such a name is kept short even where the text expands it.
 */
function coinage(entity: EvidenceEntity, definitions: ReadonlyMap<string, Definition>): Definition | null {
  if (entity.role !== "proposed" || definitions.size === 0) return null;
  const forms = [entity.name, ...entity.mentions.map(({ text }) => text)];
  for (const form of forms) {
    const definition = definitions.get(nameKey(form));
    if (!definition || !canStandAlone(form.trim())) continue;
    if (conceptOf(entity.type, definition.text).known === null) return definition;
  }
  return null;
}

function countForms(node: EntityNode, entity: EvidenceEntity, spelled: string | null): void {
  node.papers += 1;
  if (entity.role === "proposed") node.proposed += 1;
  // The name may be made from its mentions (singular): only what the text writes is a form.
  for (const form of new Set(entity.mentions.map(({ text }) => text))) {
    node.forms.set(form, (node.forms.get(form) ?? 0) + 1);
  }
  const name = spelled ?? entity.name;
  node.names.set(name, (node.names.get(name) ?? 0) + 1);
}

/** Reads the papers once. What a name means in its paper is decided here; what it means over all papers, later. */
export function gatherNodes(papers: Iterable<LinkInput>): Gathered {
  const gathered: Gathered = { nodes: new Map(), byPaper: new Map(), abbreviations: new AbbreviationTable() };
  const remembered = new Map<string, Concept>();
  for (const { id, text, entities } of papers) {
    const definitions = paperDefinitions(text);
    for (const definition of definitions.values()) gathered.abbreviations.add(definition);
    const nodes = entities.map((entity) => {
      const coined = coinage(entity, definitions);
      const concept = coined
        ? { key: coined.short, known: null, spelled: null }
        : conceptIn(entity, definitions, remembered);
      const name = `${entity.type}\t${concept.key}${coined ? `\t${coined.long}` : ""}`;
      let node = gathered.nodes.get(name);
      if (!node) {
        node = createNode(entity.type, concept.key, concept.known);
        if (coined) {
          node.coined = coined.long;
          node.coinedWords = coined.words;
        }
        gathered.nodes.set(name, node);
      }
      countForms(node, entity, concept.spelled);
      return node;
    });
    gathered.byPaper.set(id, nodes);
  }
  return gathered;
}

/** `conceptOf`, remembered for names in which the paper's own short forms play no part. */
function conceptIn(
  { type, name }: EvidenceEntity,
  definitions: ReadonlyMap<string, Definition>,
  remembered: Map<string, Concept>,
): Concept {
  if (definitions.size > 0) return conceptOf(type, name, definitions);
  const key = `${type}\t${name}`;
  let concept = remembered.get(key);
  if (!concept) {
    concept = conceptOf(type, name);
    // Names repeat; a bound keeps the memory of a million papers small.
    if (remembered.size < 200_000) remembered.set(key, concept);
  }
  return concept;
}
