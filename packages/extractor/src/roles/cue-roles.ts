import type { EvidenceEntity, Role } from "@lithograph/model";
import type { RolesInput, TypedEntity } from "./contract.ts";

const PROPOSES = /\b(?:we|paper|work|article)\b[^.]{0,60}\b(?:propose|present|introduce|develop|design|describe)/i;

/** The role by type alone, where nothing else speaks. */
const USUAL: Record<TypedEntity["type"], Role> = {
  Technique: "used",
  Hardware: "runs_on",
  Model: "evaluated_on",
  Benchmark: "evaluated_on",
  Metric: "reported",
  Software: "used",
  Task: "addressed",
};

/** Roles from two cues: the name before the colon of the title, and what stands after "we propose". */
export function cueRoles({ text, sentences, entities }: RolesInput): EvidenceEntity[] {
  const colon = text.slice(0, sentences[0]?.end ?? 0).indexOf(":");
  return entities.map((entity) => {
    const first = entity.mentions[0];
    const named = first !== undefined && colon > 0 && first.end <= colon;
    const proposed =
      entity.type !== "Metric" &&
      entity.type !== "Task" &&
      (named ||
        entity.mentions.some((m) => {
          const sentence = sentences.find((s) => s.start <= m.start && m.end <= s.end);
          return sentence !== undefined && PROPOSES.test(text.slice(Math.max(sentence.start, m.start - 60), m.start));
        }));
    return { ...entity, role: proposed ? "proposed" : USUAL[entity.type] };
  });
}
