import { type CanonicalEntity, type CurationEntry, type EntityType, entityId } from "@lithograph/model";
import { appliedBut, notApplied, type Outcome } from "./conflict.ts";
import { tidyAliases } from "./entity-table.ts";
import type { CuratedItem } from "./evidence-table.ts";
import { type CurationState, findEntity } from "./find-targets.ts";
import { fold } from "./fold.ts";

type Of<K extends CurationEntry["kind"]> = Extract<CurationEntry, { kind: K }>;

export function merge(state: CurationState, entry: Of<"merge">): Outcome {
  const into = findEntity(state, entry.into, entry.seen);
  if ("outcome" in into) return into.outcome;
  const missing: string[] = [];
  for (const id of entry.from) {
    const from = findEntity(state, id, entry.seen);
    if ("outcome" in from) missing.push(from.outcome?.message ?? id);
    else if (from.found.id !== state.entities.current(into.found.id)) absorb(state, from.found, into.found.id);
  }
  if (missing.length === 0) return null;
  const all = missing.length === entry.from.length;
  return all ? notApplied("gone", missing.join(" ")) : appliedBut("gone", missing.join(" "));
}

/** Gives all that one entity has to another: evidence, forms, place in the taxonomy. */
function absorb(state: CurationState, from: CanonicalEntity, intoId: string): void {
  const into = state.entities.get(intoId);
  if (into === undefined || into.id === from.id) return;
  state.evidence.move(from.id, into.id, into.type);
  // What a type alone has (a device's class and vendor, parents of its type) does not go over to another type.
  const isA = [...new Set([...into.isA, ...from.isA])].filter(
    (id) => id !== from.id && state.entities.get(id)?.type === into.type && !isAncestor(state, into.id, id),
  );
  const same = from.type === into.type;
  state.entities.set({
    ...into,
    aliases: tidyAliases(into.name, [...into.aliases, from.name, ...from.aliases]),
    isA: isA.sort(),
    vendor: into.vendor ?? (same ? from.vendor : null),
    year: into.year ?? from.year,
    deviceClass: into.deviceClass ?? (same ? from.deviceClass : null),
  });
  state.entities.remove(from.id, into.id);
  repoint(state, from.id, [into.id]);
}

/** Whether `ancestor` stands above `id` in the taxonomy (or is `id` itself). */
function isAncestor(state: CurationState, ancestor: string, id: string): boolean {
  const above = new Set([id]);
  for (const one of above) for (const parent of state.entities.get(one)?.isA ?? []) above.add(parent);
  return above.has(ancestor);
}

/** Children of an entity that is gone get others above them. */
function repoint(state: CurationState, gone: string, to: string[]): void {
  for (const child of state.entities.children(gone)) {
    const isA = [...new Set(child.isA.flatMap((id) => (id === gone ? to : [id])))];
    state.entities.set({ ...child, isA: isA.filter((id) => id !== child.id).sort() });
  }
}

export function rename(state: CurationState, entry: Of<"rename">): Outcome {
  const target = findEntity(state, entry.entity, entry.seen);
  if ("outcome" in target) return target.outcome;
  const entity = target.found;
  const { best } = state.entities.withForms([entry.name], entity.type);
  const other = best.find((one) => one.id !== entity.id && one.type === entity.type && one.name === entry.name);
  if (other !== undefined) {
    return notApplied(
      "taken",
      `"${entity.name}" cannot be renamed: ${other.id} is already called "${entry.name}". Merge them instead.`,
    );
  }
  // The id stays: links, collections and the address bar go on meaning the same entity.
  const aliases = tidyAliases(entry.name, [...entity.aliases, entity.name]);
  state.entities.set({ ...entity, name: entry.name, aliases });
  return null;
}

export function retype(state: CurationState, entry: Of<"retype">): Outcome {
  const target = findEntity(state, entry.entity, entry.seen);
  if ("outcome" in target) return target.outcome;
  const entity = target.found;
  if (entity.type === entry.type) return null;
  const retyped = ensure(state, entry.type, entity.name);
  absorb(state, entity, retyped.id);
  return null;
}

/** The entity of a type and name, made where it is not there. */
export function ensure(state: CurationState, type: EntityType, name: string): CanonicalEntity {
  const id = entityId(type, name);
  const known = state.entities.exact(id);
  if (known !== undefined) return known;
  const made: CanonicalEntity = { id, type, name, aliases: [], isA: [], vendor: null, year: null, deviceClass: null };
  state.entities.set(made);
  return made;
}

export function split(state: CurationState, entry: Of<"split">): Outcome {
  const target = findEntity(state, entry.entity, entry.seen);
  if ("outcome" in target) return target.outcome;
  const entity = target.found;
  if (entityId(entity.type, entry.name) === entity.id) {
    return notApplied(
      "taken",
      `"${entry.name}" is the name of the entity that it shall be split from; choose another.`,
    );
  }
  const forms = new Set(entry.forms.map(fold));
  const parts = state.evidence
    .papersOf(entity.id)
    .flatMap((paper) =>
      paper.items.filter((item) => item.canonical === entity.id).map((item) => ({ paper, item, ...part(item, forms) })),
    );
  const taken = parts.filter(({ out }) => out !== null);
  if (taken.length === 0) {
    return notApplied(
      "gone",
      `No paper says ${entry.forms.map((form) => `"${form}"`).join(" or ")} for "${entity.name}".`,
    );
  }
  const made = ensure(state, entity.type, entry.name);
  const forOut = entry.forms.concat(entity.aliases.filter((alias) => forms.has(fold(alias))));
  state.entities.set({
    ...made,
    aliases: tidyAliases(made.name, [...made.aliases, ...forOut]),
    isA: made.isA.length > 0 ? made.isA : entity.isA,
  });
  state.entities.set({ ...entity, aliases: entity.aliases.filter((alias) => !forms.has(fold(alias))) });
  for (const { paper, item, stays, out } of taken) {
    const moved = out === null ? [] : [{ entity: out, canonical: made.id }];
    state.evidence.replace(paper, item, [
      ...(stays === null ? [] : [{ entity: stays, canonical: entity.id }]),
      ...moved,
    ]);
  }
  return null;
}

/** What of an item stays and what goes out with the forms. */
function part({ entity }: CuratedItem, forms: ReadonlySet<string>) {
  const goes = entity.mentions.filter(({ text }) => forms.has(fold(text)));
  const stays = entity.mentions.filter(({ text }) => !forms.has(fold(text)));
  const [first] = goes;
  if (first === undefined) return { stays: entity, out: null };
  const nameGoes = forms.has(fold(entity.name));
  const [left] = stays;
  if (left === undefined) return { stays: null, out: entity };
  return {
    stays: { ...entity, mentions: stays, name: nameGoes ? left.text : entity.name },
    out: { ...entity, mentions: goes, name: nameGoes ? entity.name : first.text },
  };
}

export function setParent(state: CurationState, entry: Of<"is-a">): Outcome {
  const child = findEntity(state, entry.entity, entry.seen);
  if ("outcome" in child) return child.outcome;
  const parent = findEntity(state, entry.parent, entry.seen);
  if ("outcome" in parent) return parent.outcome;
  if (isAncestor(state, child.found.id, parent.found.id)) {
    return notApplied("circular", `"${parent.found.name}" already stands below "${child.found.name}".`);
  }
  state.entities.set({ ...child.found, isA: [...new Set([...child.found.isA, parent.found.id])].sort() });
  return null;
}

/** Takes an entity out of every paper; what stood below it moves up to what stood above it. */
export function rejectEntity(state: CurationState, entity: CanonicalEntity): void {
  for (const paper of state.evidence.papersOf(entity.id)) {
    for (const item of paper.items.filter(({ canonical }) => canonical === entity.id))
      state.evidence.replace(paper, item, []);
  }
  state.entities.remove(entity.id, null);
  repoint(state, entity.id, entity.isA);
}
