export { type GoldForm, toGoldForm } from "./eval/gold-form.ts";
export { formatScores, type Score, type Scores, scorePapers } from "./eval/score.ts";
export { ScoredPaper } from "./eval/scored-paper.ts";
export { createExtractor, type ExtractInput, type Extractor, extract } from "./extract.ts";
export { type AbbreviationPair, findAbbreviations } from "./links/abbreviations.ts";
export { splitSentences } from "./text/sentences.ts";
export { type Token, tokenize } from "./text/tokens.ts";
