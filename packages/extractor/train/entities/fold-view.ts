import { type Decision, decisionsOf } from "../../src/entities/candidate-features.ts";
import type { ScoredSpan } from "../../src/entities/candidates.ts";
import { CountsBuilder } from "../../src/entities/counts-table.ts";
import type { Knowledge } from "../../src/entities/knowledge.ts";
import { type PaperView, viewPaper } from "../../src/entities/paper-view.ts";
import { tagSentences } from "../../src/entities/tag-paper.ts";
import type { Tagger } from "../../src/entities/tagger.ts";
import type { WordTable } from "../../src/entities/word-table.ts";
import { countMarked, countParts, goldForms } from "./knowledge.ts";
import type { PhraseLists, PreparedPaper } from "./prepare.ts";

/** A paper with what the tagger proposes in it. */
export interface TaggedPaper {
  prepared: PreparedPaper;
  scored: ScoredSpan[];
}

/** A paper with its candidates and the decisions to be made, by knowledge that does not rest on its annotations. */
export interface DecidedPaper extends TaggedPaper {
  view: PaperView;
  decisions: Decision[];
  /** Folded gold forms → type. */
  gold: ReadonlyMap<string, number>;
}

export function tagPrepared(prepared: PreparedPaper, tagger: Tagger, floor: number): TaggedPaper {
  return { prepared, scored: tagSentences(prepared.read, prepared.facts, prepared.marks, tagger, floor) };
}

function viewOf({ prepared, scored }: TaggedPaper, known: Knowledge): PaperView {
  return viewPaper({ ...prepared, scored }, known);
}

/** What the annotations of `papers` teach about forms, heads and surroundings. */
export function learnKnowledge(papers: readonly TaggedPaper[], words: WordTable, lists: PhraseLists): Knowledge {
  const empty = new CountsBuilder(8).build();
  const known: Knowledge = {
    words,
    ...lists,
    marked: countMarked(papers.map((p) => p.prepared)),
    heads: empty,
    firsts: empty,
    before: empty,
    after: empty,
    described: empty,
    clusters: empty,
  };
  const views = papers.map((p) => ({ view: viewOf(p, known), gold: goldForms(p.prepared.paper) }));
  return { ...known, ...countParts(views, words) };
}

export function decidePaper(tagged: TaggedPaper, known: Knowledge): DecidedPaper {
  const view = viewOf(tagged, known);
  return { ...tagged, view, decisions: decisionsOf(view, known), gold: goldForms(tagged.prepared.paper) };
}
