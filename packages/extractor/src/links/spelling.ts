/** Words that end in s without being a plural. */
const SINGULAR_IN_S = new Set(
  "analysis apparatus atlas bayes bias bus canvas chaos consensus corpus gauss gas genus keras kubernetes lens nexus pandas radius series species stimulus stokes synthesis texas thesis virus always across as axis basis hypothesis loss mass pass process access redis status".split(
    " ",
  ),
);
/** Plurals that no suffix rule finds. */
const IRREGULAR: Record<string, string> = {
  analyses: "analysis",
  axes: "axis",
  bases: "basis",
  buses: "bus",
  caches: "cache",
  criteria: "criterion",
  data: "data",
  gases: "gas",
  indices: "index",
  lenses: "lens",
  matrices: "matrix",
  mice: "mouse",
  synapses: "synapse",
  ups: "up",
  vertices: "vertex",
  viruses: "virus",
};
/** British spellings, word by word; the suffix -isation and its kin are handled by rule. */
const AMERICAN: Record<string, string> = {
  analyse: "analyze",
  artefact: "artifact",
  behaviour: "behavior",
  catalogue: "catalog",
  centre: "center",
  colour: "color",
  defence: "defense",
  fibre: "fiber",
  grey: "gray",
  labelling: "labeling",
  labelled: "labeled",
  metre: "meter",
  modelling: "modeling",
  modelled: "modeled",
  neighbour: "neighbor",
  neighbourhood: "neighborhood",
  programme: "program",
  signalling: "signaling",
  tumour: "tumor",
  travelling: "traveling",
  vapour: "vapor",
};
const IS_STEM =
  /^(.*(?:al|an|ar|at|er|im|in|iz|ol|om|on|or|tor|cal|quant|optim|normal|regular|general|token|vector|minim|maxim|parallel|serial|synchron|factor|discret|binar|linear))is(ation|e|ed|er|ing)$/;
const GREEK: Record<string, string> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  λ: "lambda",
  μ: "mu",
  µ: "mu",
  π: "pi",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  ω: "omega",
};

/** The singular of a word in small letters; words that only look like plurals stay. */
export function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith("s") || SINGULAR_IN_S.has(word)) return word;
  if (/(?:ss|us|is|ics)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|tches|xes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The American spelling of a word in small letters. */
export function american(word: string): string {
  const known = AMERICAN[word];
  if (known !== undefined) return known;
  const match = word.length < 40 ? IS_STEM.exec(word) : null;
  if (!match || /^(?:adv|exerc|prom|prec|conc|dev|rev|superv|unsuperv|compr|surpr|enterpr|no|ra|pra|wise)/.test(word))
    return word;
  return `${match[1]}iz${match[2]}`;
}

/** Greek letters by their names: β-VAE is beta-VAE. */
export function spellGreek(text: string): string {
  return text.replace(/\p{Script=Greek}|µ/gu, (c) => GREEK[c.toLowerCase()] ?? c);
}
