/** Commands that stand for one character, in text or in maths (LaTeX symbol lists; AMS symbols). */
const WORDS = `
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ
omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
times × cdot · cdotp · ast ∗ star ⋆ div ÷ pm ± mp ∓ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ dagger † ddagger ‡
leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ approx ≈ approxeq ≊ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫
lesssim ≲ gtrsim ≳ prec ≺ succ ≻ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ in ∈ notin ∉ ni ∋ cup ∪ cap ∩ setminus ∖ emptyset ∅
varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ wedge ∧ land ∧ vee ∨ lor ∨ top ⊤ bot ⊥ perp ⊥ parallel ∥ mid | vert | Vert ‖
to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ mapsto ↦ uparrow ↑
downarrow ↓ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ hookrightarrow ↪ iff ⇔ implies ⇒
infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ angle ∠ triangle △ square □ diamond ⋄ sharp ♯ flat ♭ natural ♮ ell ℓ hbar ℏ
Re ℜ Im ℑ wp ℘ aleph ℵ prime ′ degree ° textdegree ° celsius ℃ surd √ checkmark ✓ copyright © textcopyright © registered ®
textregistered ® texttrademark ™ trademark ™ pounds £ textsterling £ euro € texteuro € EUR € yen ¥ textyen ¥ cent ¢ textcent ¢
S § P ¶ textsection § textparagraph ¶ ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ
dj đ DJ Đ ng ŋ NG Ŋ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ textellipsis … textemdash — textendash – textbar | textless <
textgreater > textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textquotesingle ' textquoteright ’
textquoteleft ‘ textquotedblleft “ textquotedblright ” quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » textdollar $
textbraceleft { textbraceright } lbrace { rbrace } langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lbrack [ rbrack ]
textmu µ textohm Ω textpm ± texttimes × textdiv ÷ textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹
texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º textperiodcentered · textbullet • textexclamdown ¡
textquestiondown ¿ textdagger † textdaggerdbl ‡ textrightarrow → textleftarrow ← textperthousand ‰ perthousand ‰ slash /
textalpha α textbeta β textgamma γ textdelta δ textlambda λ textsigma σ backslash \\ colon : TeX TeX LaTeX LaTeX BibTeX BibTeX
quad _ qquad _ enspace _ enskip _ thinspace _ space _ log log ln ln exp exp max max min min arg arg sin sin cos cos tan tan
lim lim sup sup inf inf det det dim dim ker ker Pr Pr gcd gcd mod mod bmod mod deg deg argmax argmax argmin argmin
`;

/** Name of a command (without backslash) → its text. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  pairs(WORDS).map(([name, text]) => [name, text === "_" && name !== "textunderscore" ? " " : text]),
);

/** Accent commands → combining character (Unicode block Combining Diacritical Marks). */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["^", "\u0302"],
  ['"', "\u0308"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["u", "\u0306"],
  ["v", "\u030c"],
  ["H", "\u030b"],
  ["r", "\u030a"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["d", "\u0323"],
  ["b", "\u0331"],
  ["t", "\u0361"],
  ["hat", "\u0302"],
  ["widehat", "\u0302"],
  ["tilde", "\u0303"],
  ["widetilde", "\u0303"],
  ["bar", "\u0304"],
  ["vec", "\u20d7"],
  ["dot", "\u0307"],
  ["ddot", "\u0308"],
  ["check", "\u030c"],
  ["breve", "\u0306"],
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["mathring", "\u030a"],
]);

const SUPER = new Map(
  Object.entries(Object.fromEntries(pairs("0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ − ⁻ n ⁿ ∘ ° ′ ′"))),
);
const SUB = new Map(Object.entries(Object.fromEntries(pairs("0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ − ₋"))));

/** A superscript in Unicode where every character has one; else with a caret, so that nothing is lost. */
export function superscript(text: string): string {
  // "5^{th}" is an ordinal, not a power.
  return raised(text, SUPER) ?? (/^(?:st|nd|rd|th)$/.test(text) ? text : `^${bracketed(text)}`);
}

/** A subscript in Unicode where every character has one; else with an underscore. */
export function subscript(text: string): string {
  return raised(text, SUB) ?? `_${bracketed(text)}`;
}

/** What is more than a word needs brackets to stay together on one line: "T^(1/3)", "(p+1)/2". */
export function bracketed(text: string): string {
  return /^[\p{L}\p{N}\p{M}._*+′-]*$/u.test(text) && !/^\S.*[-+]/.test(text) ? text : `(${text})`;
}

function raised(text: string, table: ReadonlyMap<string, string>): string | null {
  let out = "";
  for (const char of text) {
    const mapped = table.get(char);
    if (mapped === undefined) return null;
    out += mapped;
  }
  return out;
}

function pairs(words: string): [string, string][] {
  const all = words.trim().split(/\s+/);
  return Array.from({ length: all.length / 2 }, (_, i) => [all[2 * i] ?? "", all[2 * i + 1] ?? ""]);
}
