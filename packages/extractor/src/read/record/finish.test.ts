import { Paper } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import type { RecordFields } from "./fields.ts";
import { cleanField, finishRecord, NOTES, yearOf } from "./finish.ts";

const ORIGIN = { file: "f.bib", record: 1, format: "bibtex", key: null };

function finish(fields: Partial<RecordFields>) {
  return finishRecord({ markup: "plain", title: "A title", abstract: null, ...fields }, ORIGIN, DEFAULT_LIMITS);
}

describe("finishRecord", () => {
  it("tells a record that has neither title nor abstract", () => {
    expect(finish({ title: " ", abstract: "[No abstract available]" })).toEqual({
      paper: null,
      reason: "has neither title nor abstract",
    });
  });

  it.each([
    ["a placeholder", { abstract: "NA" }, NOTES.placeholder, ""],
    ["mojibake", { abstract: "CafÃ© on chips." }, NOTES.mojibake, "Café on chips."],
    ["lost characters", { abstract: "Caf\ufffd on chips." }, NOTES.lost, "Caf\ufffd on chips."],
  ])("notes %s", (_, fields, note, abstract) => {
    expect(finish(fields)).toMatchObject({ notes: [note], paper: { abstract } });
  });

  it("cuts what is beyond the model's bounds, never inside a character", () => {
    const result = finish({ title: "😀".repeat(4_000), abstract: "word ".repeat(60_000) });
    expect(result).toMatchObject({ notes: [NOTES.longTitle, NOTES.longAbstract] });
    expect(result.paper?.title.isWellFormed()).toBe(true);
    expect(result.paper?.abstract.length).toBeLessThanOrEqual(200_000);
  });

  it("shows only links of the web", () => {
    expect(finish({ url: "javascript:alert(1)" }).paper?.url).toBeNull();
    expect(finish({ url: "see <https://x.org/a?b=1>" }).paper?.url).toBe("https://x.org/a?b=1");
  });

  it("takes a link for a DOI only where it says so", () => {
    expect(finish({ hints: ["https://x.org/10.5555/1"] }).paper?.doi).toBeNull();
    expect(finish({ hints: ["https://x.org/doi/full/10.5555/1"] }).paper?.doi).toBe("10.5555/1");
  });

  it("keeps verbatim text to the letter", () => {
    const text = "  $x$ <b>&amp;</b> {a}  ";
    expect(finish({ markup: "verbatim", title: text, abstract: text }).paper).toMatchObject({
      title: text,
      abstract: text,
    });
  });

  it("gives papers that the model accepts, for anything", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(null, "NA", "$x", "{\\", "<i", "&#0;"));
    const fields = fc.record({
      markup: fc.constantFrom("plain", "tex"),
      title: text,
      abstract: text,
      authors: fc.array(fc.string()),
      year: text,
      venue: text,
      doi: text,
      arxivId: text,
      pmid: text,
      url: text,
      hints: fc.array(text),
    } as const);
    fc.assert(
      fc.property(fields, (all) => {
        const { paper } = finishRecord(all, ORIGIN, DEFAULT_LIMITS);
        if (paper !== null) expect(Paper.safeParse({ ...paper, id: "x" }).success).toBe(true);
      }),
    );
  });

  it.each(["$", "<", "<sub>", "&amp;", "{", "\\frac{", "\\'", "\\(", "^{", "-", "(", "© 2020 x. ", "Ã©", "10.1234/)"])(
    "comes to an end with a long run of %s in every field",
    (piece) => {
      const text = piece.repeat(100_000);
      const all = {
        title: text,
        abstract: text,
        venue: text,
        doi: text,
        arxivId: text,
        pmid: text,
        url: text,
        year: text,
        authors: [text.slice(0, 20_000)],
        hints: [text],
      };
      for (const markup of ["plain", "tex"] as const) expect(finish({ markup, ...all })).toHaveProperty("paper");
    },
  );
});

describe("cleanField", () => {
  it("takes out control and zero-width characters, and makes mathematical letters plain", () => {
    expect(cleanField("a\u0000b\u200bc\u00ad \u{1d707}J \ud835\udc00", "plain")).toBe("abc μJ A");
  });

  it("is stable: what is clean stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abc äé.,:;()12 ") }), (text) => {
        const once = cleanField(text, "plain");
        expect(cleanField(once, "plain")).toBe(once);
      }),
    );
  });
});

describe("yearOf", () => {
  it.each([
    ["2023", 2023],
    ["1948/07//", 1948],
    ["April 5, 2021", 2021],
    ["2012-02/2013-01", 2012],
    ["20230401", 2023],
    ["{2019}", 2019],
    ["in press", null],
    ["123456", null],
    [null, null],
  ])("finds the year of %s", (date, year) => {
    expect(yearOf(date)).toBe(year);
  });
});
