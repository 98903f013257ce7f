import type { Trees } from "../decide/trees.ts";
import type { TypedEntity } from "../roles/contract.ts";
import { acceptForms } from "./accept-forms.ts";
import { assembleEntities } from "./assemble.ts";
import { type Calibration, calibrated } from "./calibration.ts";
import { type Decision, decisionsOf } from "./candidate-features.ts";
import type { Knowledge } from "./knowledge.ts";
import { formPairs, groupForms } from "./merge-forms.ts";
import type { AcceptedForm, PairKnowledge } from "./pair-features.ts";
import type { PaperView } from "./paper-view.ts";
import { ENTITY_SETTINGS } from "./settings.ts";

/** What decides on the candidates of a paper. */
export interface DecidingModel {
  known: Knowledge;
  pairs: PairKnowledge;
  accept: Trees;
  distinct: Trees;
  calibration: Calibration;
}

/** A paper's entities, and those that count only if the paper turns out to propose them; both by first mention. */
export interface FoundEntities {
  entities: TypedEntity[];
  doubtful: TypedEntity[];
}

/** Types of things that papers propose: only these are worth a second look. */
const PROPOSABLE: ReadonlySet<string> = new Set(["Technique", "Hardware", "Model", "Benchmark", "Software"]);

/**
 * Accepts forms, groups them and names the groups. `outside` tells how far the text lies outside the field, 0 to 1.
 * Doubtful forms never change what the accepted ones make, and bear the trees' probability as confidence.
 */
export function groupEntities(
  view: PaperView,
  model: DecidingModel,
  outside: number,
  decisions: readonly Decision[] = decisionsOf(view, model.known),
): FoundEntities {
  const { accept, doubtful, acceptOutside, merge, apart } = ENTITY_SETTINGS;
  const floor = accept + outside * (acceptOutside - accept);
  const lower = doubtful + outside * (acceptOutside - doubtful);
  const forms = acceptForms(decisions, model.accept, lower);
  const sure = forms.filter((form) => form.probability >= floor).length;
  const pairs = formPairs(view, forms, model.known, model.pairs, model.distinct);
  const among = pairs.filter(({ i, j }) => i < sure && j < sure);
  const isDoubtful = (group: readonly AcceptedForm[]): boolean => group.every((form) => form.probability < floor);
  return {
    entities: assembleEntities(
      view,
      groupForms(forms.slice(0, sure), among, merge, apart),
      (p) => calibrated(model.calibration, p) * (1 - outside / 2),
    ),
    doubtful: assembleEntities(view, groupForms(forms, pairs, merge, apart).filter(isDoubtful), (p) => p).filter(
      ({ type }) => PROPOSABLE.has(type),
    ),
  };
}
