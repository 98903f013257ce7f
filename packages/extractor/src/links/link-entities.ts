import { type CanonicalEntity, entityId, type Linking, shortHash } from "@lithograph/model";
import { canonicalName } from "./canonical-name.ts";
import { conceptOf } from "./concept.ts";
import type { LinkInput } from "./contract.ts";
import { type EntityNode, standing } from "./entity-node.ts";
import { gatherNodes } from "./gather-nodes.ts";
import { mergeNodes } from "./merge-nodes.ts";
import { nameWords } from "./name-key.ts";
import { parentsOfEntity, readAncestor } from "./taxonomy/ancestors.ts";
import type { KnownEntity } from "./taxonomy/known-entity.ts";
import { vendorOf } from "./taxonomy/read-device.ts";

/** An entity on its way out: the canonical one, with what is needed to finish it. */
interface Draft {
  entity: CanonicalEntity;
  key: string;
  known: KnownEntity | null;
}

function createDraft(type: CanonicalEntity["type"], name: string, key: string, known: KnownEntity | null): Draft {
  const entity: CanonicalEntity = {
    id: entityId(type, name),
    type,
    name,
    aliases: [],
    isA: [],
    vendor: known?.vendor ?? null,
    year: known?.year ?? null,
    deviceClass: known?.deviceClass ?? null,
  };
  return { entity, key, known };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The forms that papers write for a node, without its name and without those that name another entity: "latency" is no
 * alias of "tail latency", even where a paper calls it so for short.
 */
function aliasesOf(node: EntityNode, name: string, drafts: ReadonlyMap<string, Draft>): string[] {
  const isOwn = (form: string): boolean => {
    const { key, known } = conceptOf(node.type, form);
    return key === node.key || (known === null && !drafts.has(`${node.type}\t${key}`));
  };
  return [...node.forms.keys()].filter((form) => form !== name && isOwn(form)).sort(compare);
}

/** Two keys may give one id ("C" and "C#"): all but the first in key order carry a hash of their key. */
function tellApart(drafts: Iterable<Draft>): void {
  const byId = Map.groupBy(drafts, ({ entity }) => entity.id);
  for (const same of byId.values()) {
    same.sort((a, b) => compare(a.key, b.key));
    for (const { entity, key } of same.slice(1)) entity.id = `${entity.id}-${shortHash(key)}`;
  }
}

/** Adds the ancestors of `drafts`, and theirs, and returns each draft's parents. */
function addAncestors(drafts: Map<string, Draft>): Map<Draft, Draft[]> {
  const parents = new Map<Draft, Draft[]>();
  const open = [...drafts.values()];
  for (let draft = open.pop(); draft; draft = open.pop()) {
    const { entity, known } = draft;
    const found: Draft[] = [];
    for (const parent of parentsOfEntity(entity.type, entity.name, known)) {
      const ancestor = readAncestor(parent);
      const name = `${ancestor.type}\t${ancestor.key}`;
      let above = drafts.get(name);
      if (!above) {
        above = createDraft(ancestor.type, ancestor.name, ancestor.key, ancestor.known);
        drafts.set(name, above);
        open.push(above);
      }
      if (above !== draft && !found.includes(above)) found.push(above);
    }
    parents.set(draft, found);
  }
  return parents;
}

/** Fills in what comes from above: a device's class and maker. `seen` ends a cycle, should a table hold one. */
function inherit(draft: Draft, parents: Map<Draft, Draft[]>, seen: Set<Draft>): void {
  if (seen.has(draft)) return;
  seen.add(draft);
  const { entity } = draft;
  if (entity.type === "Hardware") entity.vendor ??= vendorOf(nameWords(entity.name));
  for (const above of parents.get(draft) ?? []) {
    inherit(above, parents, seen);
    entity.deviceClass ??= above.entity.deviceClass;
    entity.vendor ??= above.entity.vendor;
  }
}

/**
 * Canonical entities over all papers, with their IS_A ancestors, and for each paper the ids of its entities.
 * Pure, and independent of the order of papers; near-linear in the number of entities. docs/linking.md has the policy.
 */
export function linkEntities(papers: Iterable<LinkInput>): Linking {
  const gathered = gatherNodes(papers);
  const drafts = new Map<string, Draft>();
  const nodes = mergeNodes(gathered);
  for (const node of nodes) {
    const draft = createDraft(node.type, canonicalName(node), node.key, node.known);
    drafts.set(`${node.type}\t${node.key}`, draft);
  }
  const parents = addAncestors(drafts);
  for (const node of nodes) {
    const entity = drafts.get(`${node.type}\t${node.key}`)?.entity;
    if (entity) entity.aliases = aliasesOf(node, entity.name, drafts);
  }
  tellApart(drafts.values());
  const seen = new Set<Draft>();
  for (const draft of drafts.values()) {
    inherit(draft, parents, seen);
    draft.entity.isA = (parents.get(draft) ?? []).map(({ entity }) => entity.id).sort(compare);
  }
  const idOf = (node: EntityNode): string => {
    const { type, key } = standing(node);
    return drafts.get(`${type}\t${key}`)?.entity.id ?? entityId(type, key);
  };
  const byPaper = new Map<string, string[]>();
  for (const [paper, nodes] of gathered.byPaper) byPaper.set(paper, nodes.map(idOf));
  const entities = Array.from(drafts.values(), ({ entity }) => entity).sort((a, b) => compare(a.id, b.id));
  return { entities, byPaper };
}
