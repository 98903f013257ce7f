import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arxivIdOf, findArxivId, findPmid, normalizeDoi, normalizePmid } from "./identifiers.ts";

describe("normalizeDoi", () => {
  it.each([
    "10.1145/3706628.3708873",
    "https://doi.org/10.1145/3706628.3708873",
    "http://dx.doi.org/10.1145/3706628.3708873",
    "doi:10.1145/3706628.3708873.",
    "DOI 10.1145/3706628.3708873;",
    "https://dl.acm.org/doi/abs/10.1145/3706628.3708873",
    "https://dl.acm.org/doi/pdf/10.1145/3706628.3708873?download=true",
    "(10.1145/3706628.3708873)",
    "https://x.org/?doi=10.1145%2F3706628.3708873&eid=2",
    "{10.1145/3706628.3708873}",
  ])("folds %s", (spelling) => {
    expect(normalizeDoi(spelling)).toBe("10.1145/3706628.3708873");
  });

  it.each([
    ["10.1016/S1473-3099(20)30086-4", "10.1016/s1473-3099(20)30086-4"],
    ["10.1659/0276-4741(2004)024[0157:X]2.0.CO;2", "10.1659/0276-4741(2004)024[0157:x]2.0.co;2"],
    ["10.1659/0276-4741(2004)024 [ 0141:SPOCMP]2.0.CO;2", "10.1659/0276-4741(2004)024[0141:spocmp]2.0.co;2"],
    [
      "10.1002/(SICI)1097-0258(19980815)17:15&lt;1661::AID-SIM968&gt;3.0.CO;2-2",
      "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
    ],
    ["10.5555/tiny\\_moe", "10.5555/tiny_moe"],
  ])("keeps the signs of %s", (spelling, doi) => {
    expect(normalizeDoi(spelling)).toBe(doi);
  });

  it("finds none where there is none", () => {
    for (const text of [null, undefined, "", "10/fqd6hj", "version 10.2", "10.12/x"])
      expect(normalizeDoi(text)).toBeNull();
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(fc.string(), (suffix) => {
        const once = normalizeDoi(`10.1234/${suffix}`);
        if (once !== null) expect(normalizeDoi(once)).toBe(once);
      }),
    );
  });
});

describe("arXiv ids", () => {
  it.each(["2301.01234", "2301.01234v2", "arXiv:2301.01234v11", "arXiv: 2301.01234 [cs]"])("folds %s", (text) => {
    expect(arxivIdOf(text)).toBe("2301.01234");
  });

  it.each([
    ["http://arxiv.org/abs/hep-th/9901001v3", "hep-th/9901001"],
    ["https://arxiv.org/pdf/2301.01234v1.pdf", "2301.01234"],
    ["arXiv preprint arXiv:2301.01234", "2301.01234"],
    ["10.48550/arxiv.2301.01234", "2301.01234"],
    ["Preprint. arXiv:math.GT/0309136", "math.GT/0309136"],
  ])("finds the one in %s", (text, id) => {
    expect(findArxivId(text)).toBe(id);
  });

  it("does not take other numbers for one", () => {
    for (const text of ["2399.01234", "10.1145/2301.01234", "pages 2301.01234", "AX123456", null]) {
      expect(findArxivId(text)).toBeNull();
    }
    expect(arxivIdOf("AX123456")).toBeNull();
  });
});

describe("PubMed ids", () => {
  it("folds spellings and needs a name in notes", () => {
    expect(normalizePmid("PMID: 0037000001")).toBe("37000001");
    expect(normalizePmid("https://pubmed.ncbi.nlm.nih.gov/37000001/")).toBe("37000001");
    expect(normalizePmid("PMC123456")).toBeNull();
    expect(normalizePmid("000000000000")).toBeNull();
    expect(findPmid("{PMID:} 23439512")).toBe("23439512");
    expect(findPmid("35957633 [PMID]")).toBe("35957633");
    expect(findPmid("cited 23439512 times")).toBeNull();
  });
});
