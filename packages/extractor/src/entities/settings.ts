/** Settings of entity finding, chosen by cross-validation over the training papers (docs/extraction.md). */
export const ENTITY_SETTINGS = {
  /** Places that the tagger holds for less likely than this are no candidates. */
  candidateFloor: 0.01,
  /** A form is an entity from this probability on. */
  accept: 0.37,
  /** From this probability on a form is an entity if the paper seems to propose it (roles/decide-roles.ts). */
  doubtful: 0.15,
  /** What a form needs instead in a text that lies wholly outside the field. */
  acceptOutside: 0.93,
  /** Two related forms are one entity when they are two with less than this probability. */
  merge: 0.24,
  /** Forms that are two entities with at least this probability never come together through others. */
  apart: 0.5,
} as const;
