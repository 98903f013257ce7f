import { describe, expect, it } from "vitest";
import { ERROR_CODES, LithographError, toProblem } from "./errors.ts";

describe("toProblem", () => {
  it("carries code, message and hint of our own errors", () => {
    const error = new LithographError("CYPHER_WRITE", "CREATE at line 1 would write", "use MATCH and RETURN");
    expect(toProblem(error)).toEqual({
      code: "CYPHER_WRITE",
      message: "CREATE at line 1 would write",
      hint: "use MATCH and RETURN",
    });
  });

  it("turns anything else into INTERNAL without its stack", () => {
    const problem = toProblem(new TypeError("x is undefined"));
    expect(problem).toEqual({ code: "INTERNAL", message: "x is undefined", hint: null });
    expect(toProblem("plain")).toEqual({ code: "INTERNAL", message: "plain", hint: null });
  });
});

describe("ERROR_CODES", () => {
  it("gives every code an HTTP error status and an exit code of the command line", () => {
    for (const [code, { status, exit }] of Object.entries(ERROR_CODES)) {
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(status, code).toBeLessThan(600);
      expect([1, 2], code).toContain(exit);
    }
  });
});
