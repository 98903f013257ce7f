import { type CurationEntry, type EvidenceEntity, type PaperEvidence, resultId } from "@lithograph/model";
import { expect, test } from "vitest";
import { annotatedPapers, type Sample } from "../testing/annotated-papers.ts";
import { changedExtraction } from "../testing/changed-extraction.ts";
import { type DecisionBody, decision } from "../testing/decisions.ts";
import { applyCuration, type Curated } from "./apply-curation.ts";
import { fold } from "./fold.ts";

const first = annotatedPapers();
const second = changedExtraction(first);

/** A decision with what must be true of the curated evidence, whoever extracted it. */
interface Case {
  body: DecisionBody;
  holds: (curated: Curated, sample: Sample) => boolean;
}

const paperOf = (curated: Curated, id: string) => curated.evidence.find((one) => one.id === id);
/** Entities of a paper that stand on the words. */
const on = (curated: Curated, paper: string, { name, mentions }: EvidenceEntity) => {
  const words = new Set([name, ...mentions.map(({ text }) => text)].map(fold));
  const all = paperOf(curated, paper)?.entities ?? [];
  return all.filter(
    (entity) => words.has(fold(entity.name)) || entity.mentions.some(({ text }) => words.has(fold(text))),
  );
};
const refTo = ({ id }: PaperEvidence, { name, type, mentions }: EvidenceEntity) => ({
  paper: id,
  name,
  type,
  mentions: mentions.map(({ text }) => text),
});

function roleCases(): Case[] {
  return first.evidence.flatMap((paper) =>
    paper.entities.slice(0, 1).map((entity): Case => {
      const body: DecisionBody = { kind: "role", target: refTo(paper, entity), role: "compared" };
      return { body, holds: (curated) => on(curated, paper.id, entity).some(({ role }) => role === "compared") };
    }),
  );
}

function rejectCases(): Case[] {
  return first.evidence.flatMap((paper) =>
    paper.entities.slice(6, 7).map((entity): Case => {
      const body: DecisionBody = { kind: "reject", target: refTo(paper, entity) };
      const gone = ({ name, type }: EvidenceEntity) => !(fold(name) === fold(entity.name) && type === entity.type);
      return { body, holds: (curated) => paperOf(curated, paper.id)?.entities.every(gone) === true };
    }),
  );
}

function confirmCases(): Case[] {
  return first.evidence.flatMap((paper) =>
    paper.entities.slice(9, 10).map((entity): Case => {
      const body: DecisionBody = { kind: "confirm", target: refTo(paper, entity) };
      const sure = ({ type, confidence }: EvidenceEntity) => type === entity.type && confidence === 1;
      return { body, holds: (curated) => on(curated, paper.id, entity).some(sure) };
    }),
  );
}

function resultCases(): Case[] {
  return first.evidence.slice(0, 8).flatMap((paper) =>
    paper.results.slice(0, 1).map((result): Case => {
      const target = {
        result: resultId(paper.id, result.start, result.end),
        paper: paper.id,
        value: result.value,
        sentence: result.evidence,
      };
      const gone = (curated: Curated) =>
        paperOf(curated, paper.id)?.results.every(({ start }) => start !== result.start) === true;
      return { body: { kind: "reject", target }, holds: gone };
    }),
  );
}

/** Changed names give changed ids: the forms that were seen lead to what the decision meant. */
function entityCases(): Case[] {
  const seen = (...ids: string[]) =>
    first.linking.entities
      .filter(({ id }) => ids.includes(id))
      .map(({ id, type, name, aliases }) => ({ entity: id, type, name, forms: aliases }));
  const ids = [
    "hardware:xilinx-alveo-u280",
    "hardware:gh200",
    "model:gpt-2",
    "technique:mixture-of-experts",
    "hardware:systolic-array",
  ];
  const known = ids.filter((id) => first.linking.entities.some((entity) => entity.id === id));
  const renames = known.map((id, index): Case => {
    const name = `Renamed ${index}`;
    return {
      body: { kind: "rename", entity: id, name, seen: seen(id) },
      holds: (curated) => curated.linking.entities.some((entity) => entity.name === name),
    };
  });
  const merge: DecisionBody = {
    kind: "merge",
    from: ["hardware:ddr-dram"],
    into: "hardware:dram",
    seen: seen("hardware:ddr-dram", "hardware:dram"),
  };
  const one = (curated: Curated) => !curated.linking.entities.some(({ name }) => name === "DDR DRAM");
  return [...renames, { body: merge, holds: one }];
}

const cases = [...roleCases(), ...rejectCases(), ...confirmCases(), ...resultCases(), ...entityCases()];
const entries: CurationEntry[] = cases.map(({ body }, index) => decision(index + 1, body));

test("there are decisions enough to mean something, and the extraction has really changed", () => {
  expect(cases.length).toBeGreaterThanOrEqual(50);
  const names = (sample: Sample) =>
    new Set(sample.evidence.flatMap(({ id, entities }) => entities.map(({ name, type }) => `${id} ${type} ${name}`)));
  const [before, after] = [names(first), names(second)];
  expect([...before].filter((name) => !after.has(name)).length).toBeGreaterThan(before.size / 3);
});

test.each([
  ["the extraction that the decisions were made on", first],
  ["another extraction", second],
])("every decision holds over %s, or is named as a conflict", (_, sample) => {
  const curated = applyCuration({ ...sample, entries });
  const named = new Map(
    curated.conflicts.filter(({ applied }) => !applied).map(({ entry, message }) => [entry, message]),
  );
  const broken = cases.flatMap(({ body, holds }, index) => {
    const id = entries[index]?.id ?? "";
    return holds(curated, sample) || named.has(id) ? [] : [{ id, body }];
  });
  expect(broken).toEqual([]);
  // Shown is not enough: nearly all of them must have taken effect.
  expect([...named.values()].length).toBeLessThanOrEqual(sample === first ? 0 : 3);
});
