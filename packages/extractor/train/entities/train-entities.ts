import type { Trees } from "../../src/decide/trees.ts";
import { acceptForms } from "../../src/entities/accept-forms.ts";
import { fitCalibration } from "../../src/entities/calibration.ts";
import type { CountsTable } from "../../src/entities/counts-table.ts";
import type { EntityModel } from "../../src/entities/entity-model.ts";
import type { Knowledge } from "../../src/entities/knowledge.ts";
import { loadLexicon } from "../../src/entities/lexicon.ts";
import type { AcceptedForm, PairKnowledge } from "../../src/entities/pair-features.ts";
import { ENTITY_SETTINGS } from "../../src/entities/settings.ts";
import { FormReader, Tagger } from "../../src/entities/tagger.ts";
import { decodeTagger, encodeTagger } from "../../src/entities/tagger-file.ts";
import { loadWords, type WordTable } from "../../src/entities/word-table.ts";
import { foldOf, type GoldPaper } from "../gold.ts";
import { BOOST_SETTINGS, trainTrees } from "./boost.ts";
import { type DecidedPaper, decidePaper, learnKnowledge, type TaggedPaper, tagPrepared } from "./fold-view.ts";
import { type LabelledPair, labelPairs, learnAliases, learnPairs, pairRow } from "./form-pairs.ts";
import { FOLDS, phrasesFor, readPhraseFolds } from "./phrase-folds.ts";
import { labelledSentences, type PhraseLists, type PreparedPaper, preparePaper } from "./prepare.ts";
import { toColumns } from "./rows.ts";
import { trainTagger } from "./train-tagger.ts";

/** Pairs are learned from forms that are accepted with somewhat less than what counts in the end. */
const PAIR_FLOOR = 0.25;
export const PAIR_BOOST = { ...BOOST_SETTINGS, trees: 120, leaves: 16 };

/** What comes out of training: the model, and every paper decided by models that had not seen it. */
export interface TrainedEntities {
  model: EntityModel;
  heldOut: HeldOutPaper[];
}

export interface HeldOutPaper {
  paper: DecidedPaper;
  fold: number;
  /** The models of the paper's fold, for scoring it. */
  accept: Trees;
  distinct: Trees;
  known: Knowledge;
  pairs: PairKnowledge;
}

const others = <T>(items: readonly T[], fold: number): T[] => items.filter((_, i) => foldOf(i, FOLDS) !== fold);
const own = <T>(items: readonly T[], fold: number): T[] => items.filter((_, i) => foldOf(i, FOLDS) === fold);
const folds = Array.from({ length: FOLDS }, (_, k) => k);

/** A tagger as it will be read back from its file. */
function makeTagger(papers: readonly PreparedPaper[]): { bytes: Uint8Array; tagger: Tagger } {
  const bytes = encodeTagger(trainTagger(papers.flatMap(labelledSentences)));
  return { bytes, tagger: new Tagger(decodeTagger(bytes)) };
}

/** Puts what was computed fold by fold back into the order of the papers. */
function inOrderOf<T>(papers: readonly unknown[], byFold: readonly T[][]): T[] {
  const next = folds.map(() => 0);
  return papers.map((_, i) => {
    const fold = foldOf(i, FOLDS);
    const at = next[fold] ?? 0;
    next[fold] = at + 1;
    return byFold[fold]?.[at] as T;
  });
}

const decisionRows = (papers: readonly DecidedPaper[]): { row: Float32Array; label: boolean }[] =>
  papers.flatMap(({ decisions, gold }) =>
    decisions.map(({ candidate, type, row }) => ({ row, label: gold.get(candidate.form) === type })),
  );

/** The annotated papers as the tagger reads them, each with phrase statistics that do not rest on its annotations. */
export interface TrainingSet {
  prepared: PreparedPaper[];
  words: WordTable;
  tables: PhraseLists[];
  shipped: PhraseLists;
}

export function readTrainingSet(gold: readonly GoldPaper[]): TrainingSet {
  const words = loadWords();
  const reader = new FormReader(words);
  const phraseFolds = readPhraseFolds();
  const lexicon = loadLexicon();
  const tables = folds.map((k): PhraseLists => ({ phrases: phrasesFor(phraseFolds, k), lexicon }));
  const shipped: PhraseLists = { phrases: phrasesFor(phraseFolds, null), lexicon };
  const prepared = gold.map((paper, i) => preparePaper(paper, reader, tables[foldOf(i, FOLDS)] ?? null));
  return { prepared, words, tables, shipped };
}

/** What taggers propose in papers that they have not seen. */
export function tagHeldOut({ prepared }: TrainingSet, log: (line: string) => void): TaggedPaper[] {
  return inOrderOf(
    prepared,
    folds.map((k) => {
      log(`tagger without fold ${k + 1} of ${FOLDS}`);
      const { tagger } = makeTagger(others(prepared, k));
      return own(prepared, k).map((paper) => tagPrepared(paper, tagger, ENTITY_SETTINGS.candidateFloor));
    }),
  );
}

/** The trees that accept forms and those that tell forms apart, from what the taggers propose. */
export function trainDecisions(
  { words, tables, shipped }: TrainingSet,
  tagged: readonly TaggedPaper[],
  log: (line: string) => void,
): { model: Omit<EntityModel, "tagger">; heldOut: HeldOutPaper[] } {
  const knowns = folds.map((k) => learnKnowledge(others(tagged, k), words, tables[k] ?? shipped));
  const decided = inOrderOf(
    tagged,
    folds.map((k) => own(tagged, k).map((paper) => decidePaper(paper, knowns[k] as Knowledge))),
  );
  log("trees that accept forms");
  const accepts = folds.map((k) => trainTrees(toColumns(decisionRows(others(decided, k)))));
  const forms = decided.map((paper, i) => acceptForms(paper.decisions, accepts[foldOf(i, FOLDS)] as Trees, PAIR_FLOOR));
  log("trees that tell forms apart");
  const gold = decided.map((paper) => paper.prepared.paper);
  const aliases = folds.map((k) => learnAliases(others(gold, k)));
  const pairs = decided.map((paper, i) => labelPairs(paper, forms[i] ?? [], aliases[foldOf(i, FOLDS)] as CountsTable));
  const pairKnowns = folds.map((k) => learnPairs(others(pairs, k).flat(), aliases[k] as CountsTable));
  const rows = pairs.map((list, i) => pairRows(list, knowns[foldOf(i, FOLDS)], pairKnowns[foldOf(i, FOLDS)]));
  const distincts = folds.map((k) => trainTrees(toColumns(others(rows, k).flat()), PAIR_BOOST));
  const heldOut = decided.map((paper, i): HeldOutPaper => {
    const fold = foldOf(i, FOLDS);
    return {
      paper,
      fold,
      accept: accepts[fold] as Trees,
      distinct: distincts[fold] as Trees,
      known: knowns[fold] as Knowledge,
      pairs: pairKnowns[fold] as PairKnowledge,
    };
  });
  log("decisions on all papers");
  const model = {
    known: learnKnowledge(tagged, words, shipped),
    pairs: learnPairs(pairs.flat(), learnAliases(gold)),
    accept: trainTrees(toColumns(decisionRows(decided))),
    distinct: trainTrees(toColumns(rows.flat()), PAIR_BOOST),
    calibration: fitCalibration(outcomes(decided, forms)),
  };
  return { model, heldOut };
}

/**
 * Trains in layers, each on what the layer before says of papers that it has not seen (stacking): the tagger, the
 * trees that accept forms, the trees that tell forms apart, and the calibration.
 */
export function trainEntities(gold: readonly GoldPaper[], log: (line: string) => void): TrainedEntities {
  const set = readTrainingSet(gold);
  const { model, heldOut } = trainDecisions(set, tagHeldOut(set, log), log);
  log("tagger on all papers");
  return { model: { ...model, tagger: decodeTagger(makeTagger(set.prepared).bytes) }, heldOut };
}

function pairRows(
  pairs: readonly LabelledPair[],
  known: Knowledge | undefined,
  pairKnown: PairKnowledge | undefined,
): { row: Float32Array; label: boolean }[] {
  if (known === undefined || pairKnown === undefined) return [];
  return pairs.map((pair) => ({ row: pairRow(pair, known, pairKnown), label: pair.distinct }));
}

/** How likely each accepted form was said to be, and whether the gold has it. */
function outcomes(
  papers: readonly DecidedPaper[],
  forms: readonly AcceptedForm[][],
): { probability: number; right: boolean }[] {
  return papers.flatMap(({ gold }, i) =>
    (forms[i] ?? []).map((f) => ({ probability: f.probability, right: gold.get(f.candidate.form) === f.type })),
  );
}
