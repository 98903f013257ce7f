import { type CurationEntry, type EvidenceResult, paperText, type ResultRef } from "@lithograph/model";
import { notApplied, type Outcome } from "./conflict.ts";
import { type CurationState, findResult } from "./find-targets.ts";

export function rejectResult(state: CurationState, ref: ResultRef): Outcome {
  const found = findResult(state, ref);
  // What was rejected and is gone is as the person wants it.
  if ("outcome" in found) return found.outcome?.kind === "gone" ? null : found.outcome;
  const { paper, result } = found.found;
  paper.results = paper.results.filter((one) => one !== result);
  paper.touched = true;
  return null;
}

export function confirmResult(state: CurationState, ref: ResultRef): Outcome {
  const found = findResult(state, ref);
  if ("outcome" in found) return found.outcome;
  const { paper, result } = found.found;
  paper.results = paper.results.map((one) => (one === result ? { ...one, confidence: 1 } : one));
  paper.touched = true;
  return null;
}

export function addResult(state: CurationState, entry: Extract<CurationEntry, { kind: "add-result" }>): Outcome {
  const paper = state.evidence.papers.get(entry.paper);
  if (paper === undefined || paper.paper === null) {
    return notApplied("gone", `The paper "${entry.paper}" is not there any more.`);
  }
  const { quote, ...slots } = entry.result;
  const sentence = paperText(paper.paper).indexOf(quote);
  const inside = quote.indexOf(slots.value);
  if (sentence < 0 || inside < 0) {
    return notApplied("gone", `"${slots.value}" does not stand in "${entry.paper}" as quoted any more.`);
  }
  const start = sentence + inside;
  const end = start + slots.value.length;
  const added: EvidenceResult = { ...slots, evidence: quote, start, end, confidence: 1, rule: `curation:${entry.id}` };
  // The extractor may have come to see it too: what the person read stands in its place.
  const others = paper.results.filter((one) => one.start !== start || one.end !== end);
  paper.results = [...others, added].sort((a, b) => a.start - b.start || a.end - b.end);
  paper.touched = true;
  return null;
}
