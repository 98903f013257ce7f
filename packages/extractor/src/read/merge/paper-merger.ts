import { Paper, type PaperDraft, shortHash } from "@lithograph/model";
import { combine } from "./combine.ts";
import {
  type IdentifierKey,
  identifierKeys,
  identifiersContradict,
  plausiblySame,
  sameWork,
  titleKey,
} from "./keys.ts";
import { paperId } from "./paper-id.ts";

/** What became of one draft. */
export interface MergeOutcome {
  /** Its paper. Ids of new papers are settled by `papers()`, once every record has been seen. */
  paper: MergedPaper;
  /** True where another record of the same paper was there before. */
  duplicate: boolean;
  /** Contradictions between the records, in words for a person. */
  conflicts: string[];
}

/** A paper under construction; `id` is null until it is settled, unless it was stored or its record names it. */
export type MergedPaper = PaperDraft;

/** Titles that so many papers share ("Editorial") are not compared one by one beyond this. */
const MAX_NAMESAKES = 50;

/**
 * One paper from many sources: records that share a DOI, an arXiv id or a PMID, or title, year and first author, become
 * one paper with all origins. Starts from papers that are stored already, whose ids never change.
 */
export class PaperMerger {
  readonly #papers: MergedPaper[] = [];
  readonly #byIdentifier = new Map<string, MergedPaper[]>();
  readonly #byTitle = new Map<string, MergedPaper[]>();
  readonly #changed = new Set<MergedPaper>();
  /** Papers that were found to be another one after all; they stand for it no more. */
  readonly #gone = new Set<MergedPaper>();
  #duplicates = 0;

  constructor(stored: Iterable<Paper> = []) {
    for (const paper of stored) {
      const copy: MergedPaper = { ...paper, authors: [...paper.authors], origins: [...paper.origins] };
      this.#papers.push(copy);
      this.#index(copy);
    }
  }

  /** Records that were another record's paper. */
  get duplicates(): number {
    return this.#duplicates;
  }

  add(given: PaperDraft): MergeOutcome {
    const { matches, doubts } = this.#find(given);
    const draft = withoutDoubted(given, doubts);
    const words = doubts.map(inWords);
    const [known, ...others] = matches;
    if (known === undefined) {
      const paper: MergedPaper = { ...draft, authors: [...draft.authors], origins: [...draft.origins] };
      this.#papers.push(paper);
      this.#index(paper);
      this.#changed.add(paper);
      return { paper, duplicate: false, conflicts: words };
    }
    const again = known.origins.some((origin) => draft.origins.some((other) => isSameRecord(origin, other)));
    const conflicts = again && known.origins.length === 1 ? replace(known, draft) : combine(known, draft);
    // A record may show that two papers, so far apart, are one (it has the DOI of the one and the arXiv id of the other).
    for (const other of others) if (this.#mayJoin(known, other)) conflicts.push(...this.#join(known, other));
    this.#index(known);
    this.#changed.add(known);
    if (!again) this.#duplicates++;
    return { paper: known, duplicate: !again, conflicts: [...words, ...conflicts] };
  }

  /** All papers in the order in which they were first seen, with their ids. */
  papers(): Paper[] {
    const taken = new Set<string>();
    return this.#live().map((paper) => this.#settled(paper, taken));
  }

  /** The papers that are new or differ from what was stored. */
  changed(): Paper[] {
    const taken = new Set<string>();
    return this.#live()
      .map((paper) => ({ paper, settled: this.#settled(paper, taken) }))
      .filter(({ paper }) => this.#changed.has(paper))
      .map(({ settled }) => settled);
  }

  #live(): MergedPaper[] {
    return this.#papers.filter((paper) => !this.#gone.has(paper));
  }

  #settled(paper: MergedPaper, taken: Set<string>): Paper {
    const id = paperId(paper);
    let unique = id;
    for (let turn = 1; taken.has(unique); turn++) {
      unique = `${id.slice(0, 280)}-${shortHash(`${paper.title}\n${paper.abstract}\n${turn}`).slice(-6)}`;
    }
    taken.add(unique);
    return Paper.parse({ ...paper, id: unique });
  }

  #find(draft: PaperDraft): { matches: MergedPaper[]; doubts: Doubt[] } {
    const found = new Set<MergedPaper>();
    const doubts: Doubt[] = [];
    for (const { kind, value } of identifierKeys(draft)) {
      const bearers = (this.#byIdentifier.get(`${kind}:${value}`) ?? []).filter((paper) => !this.#gone.has(paper));
      const believed = bearers.filter((paper) => kind === "id" || plausiblySame(paper, draft, kind));
      for (const paper of believed) found.add(paper);
      const [other] = bearers;
      if (believed.length === 0 && other !== undefined) doubts.push({ kind, value, title: other.title });
    }
    const namesakes = this.#byTitle.get(titleKey(draft.title)) ?? [];
    for (const paper of namesakes) {
      if (paper.id !== null && draft.id !== null && paper.id !== draft.id) continue;
      if (!this.#gone.has(paper) && sameWork(paper, draft)) found.add(paper);
    }
    return { matches: [...found], doubts };
  }

  /** Two papers that stood apart with ids of their own stay so: a stored id must not vanish. */
  #mayJoin(into: MergedPaper, from: MergedPaper): boolean {
    return from.id === null && into !== from && !identifiersContradict(into, from) && plausiblySame(into, from, "doi");
  }

  #join(into: MergedPaper, from: MergedPaper): string[] {
    this.#gone.add(from);
    this.#changed.delete(from);
    this.#duplicates++;
    return combine(into, from);
  }

  #index(paper: MergedPaper): void {
    for (const { kind, value } of identifierKeys(paper)) addTo(this.#byIdentifier, `${kind}:${value}`, paper);
    const key = titleKey(paper.title);
    if (key !== "") addTo(this.#byTitle, key, paper);
  }
}

/** An identifier that another paper has, with which the record has nothing in common. */
interface Doubt extends IdentifierKey {
  title: string;
}

/** A DOI may be either paper's; a PubMed or arXiv id that is doubted is not the record's. */
function withoutDoubted(draft: PaperDraft, doubts: readonly Doubt[]): PaperDraft {
  const kinds = new Set(doubts.map(({ kind }) => kind));
  return {
    ...draft,
    arxivId: kinds.has("arxiv") ? null : draft.arxivId,
    pmid: kinds.has("pmid") ? null : draft.pmid,
  };
}

function inWords({ kind, value, title }: Doubt): string {
  return `${kind}:${value} also stands on "${title.slice(0, 200)}"; kept as two papers`;
}

function addTo(index: Map<string, MergedPaper[]>, key: string, paper: MergedPaper): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [paper]);
  else if (!known.includes(paper) && known.length < MAX_NAMESAKES) known.push(paper);
}

function isSameRecord(a: PaperDraft["origins"][number], b: PaperDraft["origins"][number]): boolean {
  return (
    a.file === b.file &&
    a.format === b.format &&
    (a.key !== null || b.key !== null ? a.key === b.key : a.record === b.record)
  );
}

/** The file was edited and read again: its one record says what the paper is now. */
function replace(known: MergedPaper, draft: PaperDraft): string[] {
  Object.assign(known, draft, { id: known.id });
  return [];
}
