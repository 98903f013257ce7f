import { ENTITY_TYPES } from "@lithograph/model";
import type { Calibration } from "../../src/entities/calibration.ts";
import { type FoundEntities, groupEntities } from "../../src/entities/group-entities.ts";
import { scorePapers } from "../../src/eval/score.ts";
import type { ScoredPaper } from "../../src/eval/scored-paper.ts";
import { fold } from "../../src/text/fold.ts";
import type { HeldOutPaper } from "./train-entities.ts";

/** A held-out paper's entities by the models of its fold. */
export function heldOutEntities(held: HeldOutPaper, calibration: Calibration): FoundEntities {
  return groupEntities(held.paper.view, { ...held, calibration }, 0, held.paper.decisions);
}

/** The same in the form that is scored. */
export function predictHeldOut(held: HeldOutPaper, calibration: Calibration): ScoredPaper & { confidences: number[] } {
  const { entities } = heldOutEntities(held, calibration);
  return {
    id: held.paper.prepared.paper.id,
    entities: entities.map(({ name, type, mentions }) => ({ name, type, role: "used", mentions })),
    results: [],
    confidences: entities.map((e) => e.confidence),
  };
}

/** Share of gold entities of which some form is a candidate, and of which one is asked about with the right type. */
function candidateRecall(held: readonly HeldOutPaper[]): string[] {
  return ENTITY_TYPES.map((type, t) => {
    let [all, any, asked] = [0, 0, 0];
    for (const { paper } of held)
      for (const entity of paper.prepared.paper.entities) {
        if (entity.type !== type) continue;
        const forms = new Set([entity.name, ...entity.mentions].map(fold));
        all += 1;
        if (paper.view.candidates.some((c) => forms.has(c.form))) any += 1;
        if (paper.decisions.some((d) => d.type === t && forms.has(d.candidate.form))) asked += 1;
      }
    return `${type.padEnd(12)} ${(any / all).toFixed(3)} candidates, ${(asked / all).toFixed(3)} asked about with their type (${all})`;
  });
}

/** Confidence in tenths against how often the entity is in the gold with its type. */
function reliability(
  held: readonly HeldOutPaper[],
  predicted: readonly { entities: ScoredPaper["entities"]; confidences: number[] }[],
): string[] {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  predicted.forEach(({ entities, confidences }, i) => {
    const gold = held[i]?.paper.gold;
    entities.forEach((entity, j) => {
      const confidence = confidences[j] ?? 0;
      const bin = bins[Math.min(9, Math.floor(confidence * 10))];
      if (bin === undefined || gold === undefined) return;
      bin.count += 1;
      bin.confidence += confidence;
      const surfaces = [entity.name, ...entity.mentions.map((m) => (typeof m === "string" ? m : m.text))];
      if (surfaces.some((s) => gold.get(fold(s)) === ENTITY_TYPES.indexOf(entity.type))) bin.right += 1;
    });
  });
  return bins.flatMap(({ count, confidence, right }, i) =>
    count === 0
      ? []
      : [
          `${(i / 10).toFixed(1)}-${((i + 1) / 10).toFixed(1)}  ${String(count).padStart(6)} entities, confidence ${(confidence / count).toFixed(3)}, right ${(right / count).toFixed(3)}`,
        ],
  );
}

/** What cross-validation says, as text. */
export function crossValidationReport(held: readonly HeldOutPaper[], calibration: Calibration): string {
  const predicted = held.map((h) => predictHeldOut(h, calibration));
  const gold = held.map(
    (h): ScoredPaper => ({
      id: h.paper.prepared.paper.id,
      entities: h.paper.prepared.paper.entities,
      results: [],
    }),
  );
  const { scores } = scorePapers(gold, predicted);
  const shown = ["entities", "untyped", ...ENTITY_TYPES];
  return [
    `Held-out papers: ${held.length}`,
    ...shown.map((name) => {
      const s = scores[name];
      return `${name.padEnd(12)} F1 ${s?.f1.toFixed(4)}  P ${s?.p.toFixed(3)}  R ${s?.r.toFixed(3)}  (${s?.gold} gold, ${s?.predicted} predicted)`;
    }),
    "Candidate recall",
    ...candidateRecall(held),
    "Reliability",
    ...reliability(held, predicted),
  ].join("\n");
}
