import { type EvidenceEntity, type EvidenceResult, type PaperEvidence, paperText } from "@lithograph/model";
import { createEntityFinder, type EntityFinder } from "./entities/find-entities.ts";
import type { FindResults } from "./results/contract.ts";
import { createResultFinder } from "./results/find-results.ts";
import type { DecideRoles, TypedEntity } from "./roles/contract.ts";
import { createRoleDecider } from "./roles/decide-roles.ts";
import { splitSentences } from "./text/sentences.ts";
import type { Sentence } from "./text/span.ts";
import { type Token, tokenize } from "./text/tokens.ts";

/** What extraction reads of a paper. */
export interface ExtractInput {
  id: string;
  title: string;
  abstract: string;
}

/** A paper on its way through the stages: each stage adds its part, none changes what an earlier one added. */
export interface Reading {
  paper: ExtractInput;
  text: string;
  sentences: Sentence[];
  tokens: Token[];
  typed: TypedEntity[];
  /** Entities only if the paper proposes them. */
  doubtful: TypedEntity[];
  entities: EvidenceEntity[];
  results: EvidenceResult[];
}

/** A pure step: `run` returns what it assigns, from what it requires. */
export interface Stage {
  name: string;
  requires: readonly (keyof Reading)[];
  assigns: readonly (keyof Reading)[];
  run(reading: Reading): Partial<Reading>;
}

/** The learned parts, loaded once. */
export interface Models {
  findEntities: EntityFinder;
  decideRoles: DecideRoles;
  findResults: FindResults;
}

/** Paper → evidence, in reading order. */
export function stages(models: Models): readonly Stage[] {
  return [
    {
      name: "sentences",
      requires: ["text"],
      assigns: ["sentences"],
      run: ({ text, paper }) => ({ sentences: splitSentences(text, paper.title.length) }),
    },
    { name: "tokens", requires: ["text"], assigns: ["tokens"], run: ({ text }) => ({ tokens: tokenize(text) }) },
    {
      name: "entities",
      requires: ["text", "sentences", "tokens"],
      assigns: ["typed", "doubtful"],
      run: (reading) => {
        const { entities, doubtful } = models.findEntities(reading);
        return { typed: entities, doubtful };
      },
    },
    {
      name: "roles",
      requires: ["text", "sentences", "tokens", "typed", "doubtful"],
      assigns: ["entities"],
      run: ({ text, sentences, tokens, typed, doubtful }) => ({
        entities: models.decideRoles({ text, sentences, tokens, entities: typed, doubtful }),
      }),
    },
    {
      name: "results",
      requires: ["text", "sentences", "tokens", "entities"],
      assigns: ["results"],
      run: ({ text, sentences, tokens, entities }) => ({
        results: models.findResults({ text, sentences, tokens, entities }),
      }),
    },
  ];
}

export interface Extractor {
  /** Everything the paper's title and abstract say, as evidence. Pure: the same input gives the same evidence. */
  extract(paper: ExtractInput): PaperEvidence;
}

/** Loads the models (about 0.1 s) and returns an extractor that may be used for any number of papers. */
export function createExtractor(): Extractor {
  const pipeline = stages({
    findEntities: createEntityFinder(),
    decideRoles: createRoleDecider(),
    findResults: createResultFinder(),
  });
  return {
    extract(paper) {
      let reading: Reading = {
        paper,
        text: paperText(paper),
        sentences: [],
        tokens: [],
        typed: [],
        doubtful: [],
        entities: [],
        results: [],
      };
      for (const stage of pipeline) reading = { ...reading, ...stage.run(reading) };
      return { id: paper.id, entities: reading.entities, results: reading.results };
    },
  };
}

let shared: Extractor | undefined;

/** One paper's evidence, by an extractor that is made on first use and kept. */
export function extract(paper: ExtractInput): PaperEvidence {
  shared ??= createExtractor();
  return shared.extract(paper);
}
