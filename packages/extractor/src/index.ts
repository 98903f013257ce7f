export { createExtractor, type ExtractInput, type Extractor, extract } from "./extract.ts";
export { splitSentences } from "./text/sentences.ts";
export { type Token, tokenize } from "./text/tokens.ts";
