import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import yauzl from "yauzl";
import { parseSelection } from "../../select/parse-selection.ts";
import { selectData } from "../../select/select-data.ts";
import { linkByName } from "../../testing/annotated-papers.ts";
import { exportSample } from "../../testing/export-sample.ts";
import { exportData } from "../export-data.ts";
import { exportBytes } from "../format.ts";
import { openReviewBundle, verifyBundle } from "./open-review.ts";
import { bundleFormat } from "./review-bundle.ts";

const figures = [{ name: "matrix.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }];
const data = { ...exportSample(), view: "#/graph?sel=hardware:fpga", figures };
const bytes = await exportBytes(bundleFormat, data);
const files = () => unzipSync(bytes);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

describe("review bundle", () => {
  test("comes in again with the same evidence, byte for byte, and the same graph", () => {
    const opened = openReviewBundle("review.zip", bytes);
    const lines = (items: readonly { id: string }[]) =>
      items.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((item) => JSON.stringify(item));
    expect(opened.evidence.map((one) => JSON.stringify(one))).toEqual(lines(data.source.evidence));
    expect(opened.papers.map((one) => JSON.stringify(one))).toEqual(lines(data.source.papers));
    expect(opened.curation).toEqual(data.source.curation);
    expect(opened.view).toBe(data.view);
    const again = exportData({
      ...opened,
      extractor: opened.manifest.extractor,
      linking: linkByName(data.source.evidence),
    });
    expect(again.graph).toEqual(data.graph);
  });

  test("out, in and out again gives the same bytes, for any selection", async () => {
    const ids = data.graph.papers.map(({ paper }) => paper.id);
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids, { minLength: 1, maxLength: 6 }), async (papers) => {
        const part = selectData({ ...data, figures: [], view: null }, { ...parseSelection(""), papers });
        const out = await exportBytes(bundleFormat, part);
        const opened = openReviewBundle("review.zip", out);
        expect(opened.papers.map(({ id }) => id)).toEqual(papers.toSorted());
        const back = exportData({
          ...opened,
          extractor: opened.manifest.extractor,
          linking: linkByName(opened.evidence),
        });
        const second = openReviewBundle("review.zip", await exportBytes(bundleFormat, back));
        const of = (path: string, manifest: typeof opened.manifest) =>
          manifest.files.find((file) => file.path === path)?.sha256;
        for (const path of ["papers.jsonl", "evidence.jsonl", "curation.jsonl"]) {
          expect(of(path, second.manifest)).toBe(of(path, opened.manifest));
        }
      }),
      { numRuns: 8 },
    );
  });

  test("opens in another program (yauzl) with its manifest last", async () => {
    const names = await new Promise<string[]>((resolve, reject) => {
      yauzl.fromBuffer(Buffer.from(bytes), { validateEntrySizes: true }, (error, zip) => {
        if (error) return reject(error);
        const found: string[] = [];
        zip.on("entry", ({ fileName }: { fileName: string }) => found.push(fileName));
        zip.on("end", () => resolve(found));
        zip.on("error", reject);
      });
    });
    expect(names).toEqual(
      expect.arrayContaining(["README.md", "papers.jsonl", "review.html", "figures/graph.svg", "figures/matrix.png"]),
    );
    expect(names.at(-1)).toBe("manifest.json");
  });

  test("verifies, and names what was changed", () => {
    expect(verifyBundle("review.zip", bytes)).toMatchObject({ ok: true, problems: [] });
    const changed = {
      ...files(),
      "papers.jsonl": new TextEncoder().encode(text(files()["papers.jsonl"]).replace("FPGA", "ASIC")),
    };
    const { ok, problems } = verifyBundle("review.zip", zipSync(changed));
    expect(ok).toBe(false);
    expect(problems).toContain("papers.jsonl was changed: its hash is another.");
    expect(() => openReviewBundle("review.zip", zipSync(changed))).toThrow(/hash is another/);
    const { "curation.jsonl": _, ...missing } = files();
    expect(verifyBundle("review.zip", zipSync(missing)).problems).toContain("curation.jsonl is missing.");
    expect(
      verifyBundle("review.zip", zipSync({ ...files(), "more.txt": figures[0]?.bytes ?? new Uint8Array() })).problems,
    ).toEqual(["more.txt is not in the manifest."]);
  });
});

describe("hostile archives", () => {
  const file = new TextEncoder().encode("x");

  test.each([
    "../../evil.sh",
    "/etc/passwd",
    "C:\\evil.exe",
    "figures/../../evil",
    "..\\evil",
    "a/b/c.txt",
    ".ssh",
    "figures/..",
  ])("a path like %s ends the reading", (path) => {
    expect(() => verifyBundle("review.zip", zipSync({ ...files(), [path]: file }))).toThrow(/no part of it/);
  });

  test("a bomb is refused before it is unpacked", () => {
    const bomb = zipSync({ "papers.jsonl": new Uint8Array(48 * 1024 ** 2) });
    expect(bomb.length).toBeLessThan(1024 ** 2);
    expect(() => verifyBundle("bomb.zip", bomb)).toThrow(/larger than a review bundle/);
  });

  test("a file that lies about its size gets no more room than it asked for", () => {
    const honest = zipSync({ "manifest.json": new Uint8Array(4 * 1024 ** 2).fill(65) });
    const lie = honest.slice();
    const view = new DataView(lie.buffer);
    const directory = view.getUint32(lie.length - 6, true);
    view.setUint32(directory + 24, 16, true);
    expect(() => verifyBundle("lie.zip", lie)).toThrow(/no review bundle|damaged/);
  });

  test("what is no archive, or cut off, is named", () => {
    expect(() => verifyBundle("a.zip", file)).toThrow(/no ZIP archive/);
    expect(() => verifyBundle("b.zip", bytes.subarray(0, bytes.length - 100))).toThrow(/no ZIP archive/);
    expect(() => verifyBundle("c.zip", zipSync({ "readme.txt": file }))).toThrow(/no review bundle/);
  });
});
