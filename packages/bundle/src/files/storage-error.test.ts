import { LithographError } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { storageError } from "./storage-error.ts";

const system = (code: string) => Object.assign(new Error(`${code}: from the system`), { code });

describe("storageError", () => {
  test.each(["ENOSPC", "EDQUOT", "EFBIG"])("%s is a full disk", (code) => {
    expect(storageError(system(code), "Writing", "/data/papers.jsonl")).toMatchObject({
      code: "STORAGE_FULL",
      message: expect.stringContaining("/data/papers.jsonl"),
      hint: expect.stringContaining("space"),
    });
  });

  test.each(["EACCES", "EPERM", "EROFS"])("%s is a matter of rights", (code) => {
    const error = storageError(system(code), "Writing", "x");
    expect(error).toMatchObject({ code: "STORAGE_FAILED", hint: expect.stringContaining("LITHOGRAPH_HOME") });
    expect(error.cause).toMatchObject({ code });
  });

  test("anything else keeps its words; an error of ours passes through", () => {
    expect(storageError("broken", "Writing", "x")).toMatchObject({
      code: "STORAGE_FAILED",
      message: expect.stringContaining("broken"),
    });
    const ours = new LithographError("BUNDLE_LOCKED", "held");
    expect(storageError(ours, "Writing", "x")).toBe(ours);
  });
});
