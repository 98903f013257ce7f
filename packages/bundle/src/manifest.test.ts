import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyManifest, formatManifest, Manifest, parseManifest } from "./manifest.ts";

const counts = fc.record({ papers: fc.nat(), abstracts: fc.nat(), entities: fc.nat(), results: fc.nat() });
const source = fc.record({
  file: fc.string({ unit: "binary" }),
  sha256: fc.string(),
  format: fc.option(fc.string()),
  records: fc.nat(),
  abstracts: fc.nat(),
});
const manifest = fc.record({
  schema: fc.constant(1),
  extractor: fc.option(fc.string()),
  counts,
  hashes: fc.record({ papers: fc.string(), evidence: fc.string() }),
  sources: fc.array(source, { maxLength: 4 }),
});

describe("manifest.json", () => {
  test("comes back as it was, and its text is the same however its keys were ordered", () => {
    fc.assert(
      fc.property(manifest, (one) => {
        const text = formatManifest(one);
        expect(parseManifest(text, "manifest.json")).toEqual(one);
        const turned = Object.fromEntries(Object.entries(one).reverse());
        expect(formatManifest(Manifest.parse(turned))).toBe(text);
      }),
    );
  });

  test("holds no time and no place: an empty one is always the same", () => {
    expect(formatManifest(emptyManifest())).toBe(formatManifest(emptyManifest()));
    expect(Object.keys(emptyManifest())).toEqual(["schema", "extractor", "counts", "hashes", "sources"]);
  });

  test.each([
    ["", "BUNDLE_CORRUPT"],
    ["null", "BUNDLE_CORRUPT"],
    ["[]", "BUNDLE_CORRUPT"],
    ['{"schema": "1"}', "BUNDLE_CORRUPT"],
    ['{"schema": 0}', "BUNDLE_CORRUPT"],
    ['{"schema": 1}', "BUNDLE_CORRUPT"],
    ['{"schema": 2}', "BUNDLE_VERSION"],
    ['{"schema": 9007199254740991, "anything": []}', "BUNDLE_VERSION"],
  ])("refuses %s", (text, code) => {
    const error = { code, message: expect.stringContaining("here/manifest.json"), hint: expect.any(String) };
    expect(() => parseManifest(text, "here/manifest.json")).toThrow(expect.objectContaining(error));
  });
});
