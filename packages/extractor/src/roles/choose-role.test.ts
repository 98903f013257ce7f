import { ROLES, type Role } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { chooseRole } from "./choose-role.ts";

/** Probabilities in the order of the roles; what is left belongs to "no entity". */
function odds(given: Partial<Record<Role, number>>): number[] {
  const p = ROLES.map((role) => given[role] ?? 0);
  return [...p, 1 - p.reduce((a, b) => a + b, 0)];
}

describe("chooseRole", () => {
  it("takes the likeliest role", () => {
    expect(chooseRole(odds({ used: 0.7, compared: 0.3 }), "Technique")).toBe("used");
  });

  it("takes what is proposed where it is nearly as likely as the best", () => {
    expect(chooseRole(odds({ used: 0.52, proposed: 0.48 }), "Technique")).toBe("proposed");
    expect(chooseRole(odds({ used: 0.8, proposed: 0.2 }), "Technique")).toBe("used");
  });

  it("asks for more where the entity itself is in doubt", () => {
    expect(chooseRole(odds({ used: 0.05, proposed: 0.15 }), "Technique")).toBe("used");
    expect(chooseRole(odds({ runs_on: 0.25, mentioned: 0.1 }), "Hardware")).toBe("mentioned");
    expect(chooseRole(odds({ runs_on: 0.6, mentioned: 0.4 }), "Hardware")).toBe("runs_on");
  });

  it("gives a role of the type even where nothing is known", () => {
    expect(chooseRole(odds({}), "Task")).toBe("addressed");
    expect(chooseRole(odds({}), "Metric")).toBe("reported");
  });
});
