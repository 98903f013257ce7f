import type { EvidenceEntity } from "@lithograph/model";
import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** An entity whose type and mentions are decided, and whose role is not. */
export type TypedEntity = Omit<EvidenceEntity, "role">;

export interface RolesInput {
  text: string;
  sentences: Sentence[];
  tokens: Token[];
  entities: TypedEntity[];
  /** What counts only if the paper proposes it; in the order of the text. */
  doubtful?: readonly TypedEntity[];
}

/**
 * Pure: one entity out for each entity in, in the same order, with its role (and nothing else changed); between them,
 * in the order of the text, those of the doubtful ones that the paper proposes.
 */
export type DecideRoles = (input: RolesInput) => EvidenceEntity[];
