import { createRequire } from "node:module";
import { LithographError } from "@lithograph/model";
import {
  BaseErrorListener,
  CharStream,
  CommonTokenStream,
  type Lexer,
  type Parser,
  type ParserRuleContext,
  type Token,
} from "antlr4ng";
import { LIMITS } from "../settings.ts";

/** Neo4j's own grammar, as its language support ships it. */
interface Grammar {
  Lexer: new (input: CharStream) => Lexer;
  Parser: new (tokens: CommonTokenStream) => Parser & { statementsOrCommands(): ParserRuleContext };
}

/** A text as its tree, with the tokens that the tree points into. */
export interface ParsedCypher {
  text: string;
  /** The text's code points: what the tree's places count in. */
  points: string[];
  tree: ParserRuleContext;
  tokens: Token[];
  /** The grammar's name of a node of the tree. */
  ruleOf(context: ParserRuleContext): string;
}

let loaded: Grammar | undefined;

/**
 * The generated parser alone, on first use (about 0.1 s and 40 MB): the package's entry would load Neo4j's whole semantic
 * analysis (0.6 s, 290 MB).
 */
function grammar(): Grammar {
  if (loaded !== undefined) return loaded;
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@neo4j-cypher/language-support");
  const generated = `${entry.slice(0, entry.lastIndexOf("/dist/"))}/dist/esm/project/language-support/src/generated-parser`;
  const { CypherCmdLexer } = require(`${generated}/CypherCmdLexer.js`);
  const { CypherCmdParser } = require(`${generated}/CypherCmdParser.js`);
  loaded = { Lexer: CypherCmdLexer, Parser: CypherCmdParser };
  return loaded;
}

class FirstError extends BaseErrorListener {
  override syntaxError(_recognizer: unknown, _symbol: unknown, line: number, column: number, message: string): void {
    const short = message.replace(/expecting \{.{80,}\}/s, "expecting something else").slice(0, 300);
    throw new LithographError(
      "CYPHER_SYNTAX",
      `Line ${line}, column ${column + 1}: ${short}.`,
      "Check brackets, quotes and the order of clauses.",
    );
  }
}

/**
 * Parses a statement.
 * @throws LithographError CYPHER_SYNTAX with the place; CYPHER_FORBIDDEN for a text beyond the bounds on size and nesting
 */
export function parseCypher(text: string): ParsedCypher {
  if (text.length > LIMITS.statementLength) {
    throw new LithographError(
      "CYPHER_FORBIDDEN",
      `The statement has ${text.length} characters; ${LIMITS.statementLength} are allowed.`,
      "Pass long values as parameters.",
    );
  }
  const { Lexer, Parser } = grammar();
  const lexer = new Lexer(CharStream.fromString(text));
  lexer.removeErrorListeners();
  lexer.addErrorListener(new FirstError());
  const stream = new CommonTokenStream(lexer);
  stream.fill();
  const tokens = stream.getTokens();
  checkNesting(tokens);
  const parser = new Parser(stream);
  parser.removeErrorListeners();
  parser.addErrorListener(new FirstError());
  const tree = parser.statementsOrCommands();
  return {
    text,
    points: Array.from(text),
    tree,
    tokens,
    ruleOf: (context) => parser.ruleNames[context.ruleIndex] ?? "",
  };
}

/** Bounds what the parser's work can grow with faster than the text: brackets in brackets, and CASE in CASE. */
function checkNesting(tokens: readonly Token[]): void {
  let depth = 0;
  let cases = 0;
  for (const token of tokens) {
    const word = token.text?.toUpperCase() ?? "";
    if (/^[([{]$/.test(word)) depth += 1;
    else if (/^[)\]}]$/.test(word)) depth -= 1;
    else if (word === "CASE") cases += 1;
    else if (word === "END") cases = Math.max(0, cases - 1);
    if (depth <= LIMITS.nesting && cases <= LIMITS.caseNesting) continue;
    const place = `Line ${token.line}, column ${token.column + 1}`;
    throw new LithographError(
      "CYPHER_FORBIDDEN",
      `${place}: brackets or CASE are nested deeper than is allowed.`,
      "Split the query with WITH.",
    );
  }
}
