import type { EntityType } from "@lithograph/model";
import { hashText } from "../entities/hash.ts";
import { casing } from "../entities/shape.ts";
import type { TypedEntity } from "../roles/contract.ts";
import { fold } from "../text/fold.ts";
import { type PaperTokens, type TokenRange, tokenRange } from "./paper-tokens.ts";

/** An entity with its places in tokens and what features ask of its name. */
export interface EntityView {
  entity: TypedEntity;
  type: EntityType;
  typeHash: number;
  ranges: TokenRange[];
  /** Hash of the folded name, and of its last and its first word. */
  name: number;
  head: number;
  lead: number;
  casing: ReturnType<typeof casing>;
  words: number;
}

export function entityViews(paper: PaperTokens, entities: readonly TypedEntity[]): EntityView[] {
  return entities.map((entity) => {
    const words = fold(entity.name).split(" ");
    const head = words.at(-1) ?? "";
    return {
      entity,
      type: entity.type,
      typeHash: hashText(entity.type),
      ranges: entity.mentions.map((m) => tokenRange(paper, m)),
      name: hashText(words.join(" ")),
      head: hashText(head),
      lead: hashText(words[0] ?? ""),
      casing: casing(entity.name.replaceAll(/[\s\-_/]/g, "")),
      words: words.length,
    };
  });
}

/** For each token the entity whose mention covers it (the longest), or -1. */
export function coverage(paper: PaperTokens, views: readonly EntityView[]): Int32Array {
  const covered = new Int32Array(paper.tokens.length).fill(-1);
  const length = new Int32Array(paper.tokens.length);
  views.forEach((view, e) => {
    for (const { from, to } of view.ranges)
      for (let i = from; i < to && i < covered.length; i += 1)
        if (to - from > (length[i] as number)) {
          covered[i] = e;
          length[i] = to - from;
        }
  });
  return covered;
}
