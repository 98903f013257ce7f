import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entityId, resultId, shortHash, slug } from "./ids.ts";

describe("slug", () => {
  it("folds case, accents, spaces and punctuation", () => {
    expect(slug("Xilinx Alveo U280")).toBe("xilinx-alveo-u280");
    expect(slug("Réseaux  de neurones: une étude")).toBe("reseaux-de-neurones-une-etude");
    expect(slug("C++")).toBe("c++");
    expect(slug("A*")).toBe("a*");
  });

  it("keeps letters of any script", () => {
    expect(slug("深度学习 加速")).toBe("深度学习-加速");
  });

  it("cuts at a word where one is near", () => {
    expect(slug("one two three four", 11)).toBe("one-two");
  });

  it("is idempotent and bounded for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = slug(text);
        expect(once.length).toBeLessThanOrEqual(60);
        expect(slug(once)).toBe(once);
      }),
    );
  });
});

describe("entityId", () => {
  it("names type and entity", () => {
    expect(entityId("Hardware", "Alveo U280")).toBe("hardware:alveo-u280");
  });

  it("gives names without letters an id of their own", () => {
    expect(entityId("Metric", "!!")).not.toBe(entityId("Metric", "??"));
  });

  it("keeps one type's names apart from another's", () => {
    expect(entityId("Model", "Codex")).not.toBe(entityId("Technique", "Codex"));
  });
});

describe("shortHash and resultId", () => {
  it("are stable: ids stored by one version are found by the next", () => {
    expect(shortHash("lithograph")).toBe(shortHash("lithograph"));
    expect(resultId("10.1/x", 3, 7)).toMatch(/^result:[0-9a-z]{10}$/);
  });

  it("depend on every part", () => {
    const ids = [resultId("a", 1, 2), resultId("a", 1, 3), resultId("a", 2, 3), resultId("b", 1, 2)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("do not collide on near texts", () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, i) => shortHash(`paper ${i}`)));
    expect(hashes.size).toBe(20_000);
  });
});
