import {
  type CanonicalEntity,
  type CurationEntry,
  type EvidenceEntity,
  type Linking,
  type PaperEvidence,
  resultId,
} from "@lithograph/model";

/** Evidence and links as a person left them. */
export interface Curated {
  evidence: Map<string, PaperEvidence>;
  entities: Map<string, CanonicalEntity>;
  byPaper: Map<string, string[]>;
}
type Target = Extract<CurationEntry, { kind: "reject" | "confirm" }>["target"];

/**
 * The decisions in force, applied over what the extractor and the linker say; `undo` takes an entry back. Splits and
 * additions need the text and the linker: they are applied where the evidence is made, not here.
 */
export function applyCuration(
  evidence: Iterable<PaperEvidence>,
  linking: Linking,
  curation: readonly CurationEntry[],
): Curated {
  const curated: Curated = {
    evidence: new Map([...evidence].map((paper) => [paper.id, paper])),
    entities: new Map(linking.entities.map((entity) => [entity.id, entity])),
    byPaper: new Map(linking.byPaper),
  };
  const undone = new Set(curation.flatMap((entry) => (entry.kind === "undo" ? [entry.entry] : [])));
  for (const entry of curation) if (!undone.has(entry.id)) apply(curated, entry);
  return curated;
}

function apply(curated: Curated, entry: CurationEntry): void {
  if (entry.kind === "merge") {
    merge(curated, new Set(entry.from.filter((id) => id !== entry.into)), entry.into);
  } else if (entry.kind === "rename") {
    changeEntity(curated, entry.entity, (entity) => ({
      ...entity,
      name: entry.name,
      aliases: [...new Set([...entity.aliases, entity.name])].filter((alias) => alias !== entry.name).sort(),
    }));
  } else if (entry.kind === "retype") {
    changeEntity(curated, entry.entity, (entity) => ({ ...entity, type: entry.type }));
  } else if (entry.kind === "role") {
    changeEvidence(curated, entry.target, (entity) => ({ ...entity, role: entry.role }));
  } else if (entry.kind === "confirm") {
    decide(curated, entry.target, (confidence) => (confidence === null ? null : 1));
  } else if (entry.kind === "reject") {
    decide(curated, entry.target, () => null);
  }
}

function merge({ entities, byPaper }: Curated, from: ReadonlySet<string>, into: string): void {
  const target = entities.get(into);
  if (target === undefined) return;
  const aliases = new Set(target.aliases);
  for (const id of from) {
    const gone = entities.get(id);
    if (gone !== undefined) for (const form of [gone.name, ...gone.aliases]) aliases.add(form);
    entities.delete(id);
  }
  aliases.delete(target.name);
  entities.set(into, { ...target, aliases: [...aliases].sort() });
  for (const [id, entity] of entities) {
    if (!entity.isA.some((parent) => from.has(parent))) continue;
    const isA = entity.isA.map((parent) => (from.has(parent) ? into : parent)).filter((parent) => parent !== id);
    entities.set(id, { ...entity, isA: [...new Set(isA)] });
  }
  for (const [paper, ids] of byPaper) {
    if (ids.some((id) => from.has(id)))
      byPaper.set(
        paper,
        ids.map((id) => (from.has(id) ? into : id)),
      );
  }
}

function changeEntity({ entities }: Curated, id: string, change: (entity: CanonicalEntity) => CanonicalEntity): void {
  const entity = entities.get(id);
  if (entity !== undefined) entities.set(id, change(entity));
}

function changeEvidence(
  curated: Curated,
  target: { paper: string; name: string; type: string },
  change: (entity: EvidenceEntity) => EvidenceEntity | null,
): void {
  const paper = curated.evidence.get(target.paper);
  if (paper === undefined) return;
  const ids = curated.byPaper.get(target.paper) ?? [];
  const kept = paper.entities.flatMap((entity, index) => {
    const hit = entity.name === target.name && entity.type === target.type;
    const changed = hit ? change(entity) : entity;
    return changed === null ? [] : [{ entity: changed, id: ids[index] ?? "" }];
  });
  curated.evidence.set(target.paper, { ...paper, entities: kept.map(({ entity }) => entity) });
  curated.byPaper.set(
    target.paper,
    kept.map(({ id }) => id),
  );
}

/** Sets the confidence of what is meant, or takes it away where `judge` answers null. */
function decide(curated: Curated, target: Target, judge: (confidence: number | null) => number | null): void {
  if ("entity" in target) {
    if (judge(1) === null) curated.entities.delete(target.entity);
  } else if ("result" in target) {
    decideResult(curated, target.result, judge);
  } else {
    changeEvidence(curated, target, (entity) => {
      const confidence = judge(entity.confidence);
      return confidence === null ? null : { ...entity, confidence };
    });
  }
}

function decideResult({ evidence }: Curated, id: string, judge: (confidence: number | null) => number | null): void {
  for (const [paper, said] of evidence) {
    const at = said.results.findIndex(({ start, end }) => resultId(paper, start, end) === id);
    const result = said.results[at];
    if (result === undefined) continue;
    const confidence = judge(result.confidence);
    const results =
      confidence === null ? said.results.toSpliced(at, 1) : said.results.with(at, { ...result, confidence });
    evidence.set(paper, { ...said, results });
    return;
  }
}
