import { ENTITY_TYPES } from "@lithograph/model";
import { aroundKeys, clusterKeys, firstKey, headKey } from "../../src/entities/candidate-features.ts";
import { CountsBuilder, type CountsTable } from "../../src/entities/counts-table.ts";
import { describedBy } from "../../src/entities/described-by.ts";
import { type Knowledge, MET } from "../../src/entities/knowledge.ts";
import type { PaperView } from "../../src/entities/paper-view.ts";
import { eachPhrase, phraseKey, wordKeys } from "../../src/entities/phrases.ts";
import type { WordTable } from "../../src/entities/word-table.ts";
import { fold } from "../../src/text/fold.ts";
import { type GoldPaper, TYPE_NUMBER } from "../gold.ts";
import { goldSpans } from "../project-labels.ts";
import type { PreparedPaper } from "./prepare.ts";

/** Folded forms of a gold paper → their type. */
export function goldForms(paper: GoldPaper): Map<string, number> {
  const forms = new Map<string, number>();
  for (const entity of paper.entities)
    for (const surface of [entity.name, ...entity.mentions])
      forms.set(fold(surface), TYPE_NUMBER.get(entity.type) ?? 0);
  return forms;
}

/** In how many papers each phrase was marked, by type, and in how many it stood. */
export function countMarked(papers: readonly PreparedPaper[]): CountsTable {
  const builder = new CountsBuilder(MET + 1);
  const known = new Set<number>();
  for (const { paper, text, tokens } of papers) {
    const words = wordKeys(tokens);
    const seen = new Set<string>();
    for (const { from, to, type } of goldSpans(paper, text, tokens)) {
      const key = phraseKey(words, from, to);
      if (seen.has(`${key} ${type}`)) continue;
      seen.add(`${key} ${type}`);
      known.add(key);
      builder.add(key, type);
    }
  }
  for (const { tokens, sentences } of papers) {
    const words = wordKeys(tokens);
    const seen = new Set<number>();
    let from = 0;
    for (const sentence of sentences) {
      let to = from;
      while (to < tokens.length && (tokens[to]?.start ?? 0) < sentence.end) to += 1;
      eachPhrase(words, from, to, (_a, _b, key) => {
        if (known.has(key)) seen.add(key);
      });
      from = to;
    }
    for (const key of seen) builder.add(key, MET);
  }
  return builder.build();
}

/** What stands last and first in candidates and around them: how often the candidate was gold, by type. */
export function countParts(
  views: readonly { view: PaperView; gold: ReadonlyMap<string, number> }[],
  words: WordTable,
): Pick<Knowledge, "heads" | "firsts" | "before" | "after" | "described" | "clusters"> {
  const make = (): CountsBuilder => new CountsBuilder(ENTITY_TYPES.length + 1);
  const [heads, firsts, before, after] = [make(), make(), make(), make()];
  const [described, clusters] = [make(), make()];
  for (const { view, gold } of views)
    for (const c of view.candidates) {
      const place = c.spans[0];
      if (place === undefined) continue;
      const type = gold.get(c.form) ?? -1;
      const [left, right] = aroundKeys(view, place);
      const counted: [CountsBuilder, number][] = [
        [heads, headKey(view, place)],
        [firsts, firstKey(view, place)],
        [before, left],
        [after, right],
        [described, describedBy(view, c.places)],
      ];
      for (const key of clusterKeys(view, place, words)) counted.push([clusters, key]);
      for (const [builder, key] of counted) {
        builder.add(key, MET);
        if (type >= 0) builder.add(key, type);
      }
    }
  const often = (row: Float32Array): boolean => (row[MET] ?? 0) >= 3;
  return {
    heads: heads.build(often),
    firsts: firsts.build(often),
    before: before.build(often),
    after: after.build(often),
    described: described.build(often),
    clusters: clusters.build(often),
  };
}
