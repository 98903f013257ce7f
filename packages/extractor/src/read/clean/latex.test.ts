import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latexToText } from "./latex.ts";

const tex = (text: string) => latexToText(text, { source: true });
const plain = (text: string) => latexToText(text, { source: false });

describe("latexToText on LaTeX source", () => {
  it.each([
    ["M{\\\"u}ller, G{\\'o}mez, {\\L}ukasz, Bon{\\v c}a", "Müller, Gómez, Łukasz, Bonča"],
    ["\\'{\\i}ndice \\c{c}a \\~n \\ss{} \\AA ngstr\\\"om", "índice ça ñ ß Ångström"],
    ["{T}est {T}itle with 100~$\\mu$ {J}", "Test Title with 100 μ J"],
    ["0.2\\,mm$^2$, $\\pm$0.1\\%, CO$_2$", "0.2 mm², ±0.1%, CO₂"],
    ["$\\mathcal{O}(n\\log n)$ and $\\frac{a+b}{2}$", "O(n log n) and (a+b)/2"],
    ["``quoted'' -- a dash --- and more", "“quoted” – a dash — and more"],
    ["\\textbf{bold} \\emph{and \\textit{nested}} text", "bold and nested text"],
    ["see \\cite{a,b} and \\href{http://x.org}{the page}", "see and the page"],
    ["$10\\times$ faster, $\\ge 3$ and $x \\in \\mathbb{R}^{d}$", "10× faster, ≥ 3 and x ∈ ℝ^d"],
    ["before $x^\\frac{a}{b}$, $\\hat\\mathbf{x}$ after", "before x^(a/b), x̂ after"],
    ["\\(n^2\\) and \\[\\alpha\\] and \\(", "n² and α and ("],
    ["W$_{ij}^{T}$, $10^{-3}$, $5^{th}$", "W_ij^T, 10⁻³, 5th"],
  ])("turns %s into %s", (source, text) => {
    expect(tex(source).replace(/ +/g, " ")).toBe(text);
  });

  it("keeps per cent signs, ampersands and prices, which exports seldom escape", () => {
    const text = "A 30% gain in speed & more; it costs $5 and $10 per hour, C# too";
    expect(tex(text)).toBe(text);
  });

  it("keeps the words of commands that it does not know", () => {
    expect(tex("the \\mymethod{Tiny} model \\foo bar")).toBe("the Tiny model foo bar");
  });
});

describe("latexToText on other text", () => {
  it("touches maths and commands only", () => {
    expect(plain('sets {a, b} and $\\alpha_1$, {\\"o}, ~3 and a--b')).toBe("sets {a, b} and α₁, ö, ~3 and a--b");
  });

  it("reads scripts outside maths, as titles on the web have them", () => {
    expect(plain("SiO_{2} and 10^{-3}; snake_case stays")).toBe("SiO₂ and 10⁻³; snake_case stays");
  });

  it("leaves money alone", () => {
    const text = "US$81.08 billion, between $11 and 20B and $6-$170";
    expect(plain(text)).toBe(text);
  });
});

describe("latexToText on anything", () => {
  it("ends, and leaves text without LaTeX as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const safe = text.replace(/[\\${}~^_'`-]/g, "");
        expect(plain(safe)).toBe(safe);
      }),
    );
  });

  it("never throws and keeps letters of commands' arguments", () => {
    const piece = fc.constantFrom(
      "\\",
      "{",
      "}",
      "$",
      "^",
      "_",
      "a",
      " ",
      "\\alpha",
      "\\frac",
      "\\'",
      "]",
      "[",
      "\\begin",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        expect(typeof tex(text)).toBe("string");
        expect(typeof plain(text)).toBe("string");
      }),
    );
  });

  it("is linear: deep nesting and long runs of openings end at once", () => {
    expect(tex(`${"{".repeat(100_000)}x${"}".repeat(100_000)}`)).toBe("x");
    expect(tex(`${"\\textbf{".repeat(20_000)}x`)).toBe("x");
    expect(plain("$".repeat(20_000))).toContain("$");
    expect(tex("\\'".repeat(50_000))).toBe("");
    expect(tex("\\(".repeat(50_000))).toBe("(".repeat(50_000));
    expect(tex("\\frac{".repeat(20_000))).toMatch(/^\/*/);
  });
});
