import { ENTITY_TYPES, ROLES, type Role, type Summary } from "@lithograph/model";
import { useSummary } from "../api/hooks.ts";
import { filterBy } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import { type Filter, NO_FILTER } from "../state/view-state.ts";
import { KIND_STYLES } from "../theme/entity-types.ts";
import { CheckFacet, type Choice } from "./CheckFacet.tsx";
import { NumberFacet } from "./NumberFacet.tsx";
import { count, roleWords } from "./words.ts";
import { YearFacet } from "./YearFacet.tsx";

const put = (change: Partial<Filter>) => explore.step(filterBy(change));

/** What every view is narrowed to: a chip for each facet, with counts behind it. */
export function FacetBar() {
  const { data: summary } = useSummary();
  const filter = useView((state) => state.filter);
  if (summary === undefined) return <div className="facet-bar" />;
  const active = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <div className="facet-bar">
      <fieldset className="facets">
        <legend className="visually-hidden">Narrow to</legend>
        <CheckFacet
          name="Type"
          choices={typeChoices(summary)}
          chosen={filter.types}
          onChange={(types) => put({ types })}
        />
        <CheckFacet
          name="Role"
          choices={roleChoices(summary)}
          chosen={filter.roles}
          onChange={(roles) => put({ roles })}
        />
        <YearFacet years={summary.years} from={filter.yearFrom} to={filter.yearTo} onChange={put} />
        <CheckFacet
          name="Hardware class"
          choices={plainChoices(summary.deviceClasses)}
          chosen={filter.deviceClasses}
          onChange={(deviceClasses) => put({ deviceClasses })}
        />
        <CheckFacet
          name="Venue"
          choices={plainChoices(summary.venues)}
          chosen={filter.venues}
          onChange={(venues) => put({ venues })}
        />
        <NumberFacet
          name="Confidence"
          words={(value) => `confidence ≥ ${value}`}
          value={filter.minConfidence}
          usual={0}
          range={{ min: 0, max: 0.95, step: 0.05 }}
          onChange={(minConfidence) => put({ minConfidence })}
        />
        <NumberFacet
          name="Evidence"
          words={(value) => `in ≥ ${count(value, "paper")}`}
          value={filter.minPapers}
          usual={1}
          range={{ min: 1, max: 10, step: 1 }}
          onChange={(minPapers) => put({ minPapers })}
        />
        {active && (
          <button type="button" className="link" onClick={() => put(NO_FILTER)}>
            Clear
          </button>
        )}
      </fieldset>
      <p className="total">{count(summary.papers, "paper")}</p>
    </div>
  );
}

function typeChoices(summary: Summary): Choice<(typeof ENTITY_TYPES)[number]>[] {
  return ENTITY_TYPES.map((type) => ({
    value: type,
    words: KIND_STYLES[type].plural,
    count: summary.entities.find((entry) => entry.type === type)?.count ?? 0,
    kind: type,
  }));
}
function roleChoices(summary: Summary): Choice<Role>[] {
  return ROLES.map((role) => ({
    value: role,
    words: roleWords(role),
    count: summary.roles.find((entry) => entry.value === role)?.count ?? 0,
  }));
}
function plainChoices(counts: Summary["venues"]): Choice<string>[] {
  return counts.map(({ value, count: papers }) => ({ value, words: value, count: papers }));
}
