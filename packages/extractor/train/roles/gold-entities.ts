import type { TypedEntity } from "../../src/roles/contract.ts";
import { fold } from "../../src/text/fold.ts";
import type { GoldEntity, GoldPaper } from "../gold.ts";
import { occurrences } from "../project-labels.ts";

interface Place {
  start: number;
  end: number;
}

/** All places of each gold entity; one inside another entity's longer mention counts only where there is no other. */
function placesOf(entities: readonly GoldEntity[], text: string): Place[][] {
  const all = entities.map((entity) => {
    const places = new Map<number, Place>();
    for (const mention of new Set(entity.mentions))
      for (const place of occurrences(text, mention)) {
        const longer = places.get(place.start);
        if (longer === undefined || longer.end < place.end) places.set(place.start, place);
      }
    return [...places.values()].sort((a, b) => a.start - b.start);
  });
  const flat = all.flatMap((places, e) => places.map((p) => ({ ...p, e })));
  return all.map((places, e) => {
    const free = places.filter(
      (p) => !flat.some((q) => q.e !== e && q.start <= p.start && p.end <= q.end && q.end - q.start > p.end - p.start),
    );
    return free.length > 0 ? free : places;
  });
}

/** A gold paper's entities as the entity stage would have found them, in the order of the text; some may be lost. */
export function goldEntities(paper: GoldPaper, text: string): { typed: TypedEntity; gold: GoldEntity }[] {
  const places = placesOf(paper.entities, text);
  return paper.entities
    .map((gold, e) => ({
      gold,
      typed: {
        name: gold.name,
        type: gold.type,
        mentions: (places[e] ?? []).map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
        confidence: 0.9,
        rule: "gold",
      },
    }))
    .filter(({ typed }) => typed.mentions.length > 0)
    .sort((a, b) => (a.typed.mentions[0]?.start ?? 0) - (b.typed.mentions[0]?.start ?? 0));
}

const formsOf = (name: string, mentions: readonly string[]): Set<string> =>
  new Set([name, ...mentions].map(fold).filter(Boolean));

/** Predicted entities with the gold entity each stands for (same type, a form in common), largest overlap first. */
export function matchGold(
  predicted: readonly TypedEntity[],
  paper: GoldPaper,
): { typed: TypedEntity; gold: GoldEntity | null }[] {
  const golds = paper.entities.map((g) => formsOf(g.name, g.mentions));
  const pairs: { p: number; g: number; overlap: number }[] = [];
  predicted.forEach((typed, p) => {
    const forms = formsOf(
      typed.name,
      typed.mentions.map((m) => m.text),
    );
    golds.forEach((other, g) => {
      if (paper.entities[g]?.type !== typed.type) return;
      const overlap = [...forms].filter((f) => other.has(f)).length;
      if (overlap > 0) pairs.push({ p, g, overlap });
    });
  });
  pairs.sort((a, b) => b.overlap - a.overlap || a.g - b.g || a.p - b.p);
  const byPredicted = new Map<number, number>();
  const taken = new Set<number>();
  for (const { p, g } of pairs)
    if (!byPredicted.has(p) && !taken.has(g)) {
      byPredicted.set(p, g);
      taken.add(g);
    }
  return predicted.map((typed, p) => ({ typed, gold: paper.entities[byPredicted.get(p) ?? -1] ?? null }));
}
