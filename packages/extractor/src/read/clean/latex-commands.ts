/** Commands whose argument is not text of the paper. */
export const DROPPED = new Set(
  "label ref eqref cite citep citet citealp autocite parencite textcite footnotemark vspace hspace color index phantom vphantom hphantom".split(
    " ",
  ),
);
/** Environments and switches that leave no trace. */
export const SILENT = new Set(
  "left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle limits nolimits it bf em rm tt sc sf sl up md normalfont itshape bfseries ttfamily scshape rmfamily sffamily small large tiny footnotesize noindent centering par item protect relax boldmath unboldmath xspace nobreak allowbreak newline linebreak hfill cdotp".split(
    " ",
  ),
);
/** Letters of \\mathbb. */
export const BLACKBOARD: Readonly<Record<string, string>> = { R: "ℝ", N: "ℕ", Z: "ℤ", Q: "ℚ", C: "ℂ", E: "𝔼", P: "ℙ" };
