import { ENTITY_TYPES } from "@lithograph/model";

/** Label 0 is "outside"; type t begins with 1 + 2t and goes on with 2 + 2t. */
export const OUTSIDE = 0;
export const LABELS = 1 + 2 * ENTITY_TYPES.length;
export const begin = (type: number): number => 1 + 2 * type;
export const inside = (type: number): number => 2 + 2 * type;

/** Whether label `b` may follow label `a` (-1: the start of the sentence). */
export function mayFollow(a: number, b: number): boolean {
  const goesOn = b > 0 && b % 2 === 0;
  return !goesOn || a === b || a === b - 1;
}
