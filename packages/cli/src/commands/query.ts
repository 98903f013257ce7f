import { Workspace } from "@lithograph/ingest";
import { type CypherAnswer, CypherValue, LithographError } from "@lithograph/model";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { CommandContext } from "../context.ts";
import { listNamedQueries, namedRequest } from "../named-request.ts";
import { formatRows, ROW_FORMATS, type RowFormat } from "../output/format-rows.ts";
import { writeResult } from "../output/write-file.ts";
import { askServer, type CypherRequest, findServer } from "../running-server.ts";
import { readSettings, type Settings } from "../settings.ts";

interface QueryFlags {
  param: Record<string, CypherValue>;
  named?: string;
  list?: boolean;
  format: RowFormat;
  timeout: number;
  maxRows: number;
}

const wholeNumber = (low: number, high: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
};

export function addQuery(program: Command, context: CommandContext): void {
  program
    .command("query")
    .description("ask the graph in Cypher, read-only")
    .argument("[cypher]", "the query; left out with --named")
    .option("-p, --param <key=value>", "a parameter; the value is JSON, or else text", addParam, {})
    .option("--named <name>", "run a query that ships with Lithograph")
    .option("--list", "list the queries that ship with Lithograph")
    .addOption(new Option("-f, --format <format>", "how to print the rows").choices(ROW_FORMATS).default("table"))
    .option("--timeout <seconds>", "end the query after this time", wholeNumber(1, 3600), 30)
    .option("--max-rows <rows>", "rows that are kept", wholeNumber(1, 1_000_000), 1_000)
    .action(async (cypher: string | undefined, flags: QueryFlags) => {
      if (flags.list === true) return writeResult(context.terminal, undefined, listNamedQueries());
      const { maxRows, timeout } = flags;
      const request = { ...requestOf(cypher, flags), maxRows, timeoutMs: timeout * 1000 };
      const answer = await ask(readSettings(program.opts(), context), request, context.signal);
      await context.terminal.out(formatRows(answer, flags.format));
      const cut = answer.truncated ? ` (cut at --max-rows ${flags.maxRows})` : "";
      context.terminal.err(`${answer.rows.length} rows${cut}, ${Math.round(answer.elapsedMs)} ms\n`);
    });
}

/** The server that has the bundle open is asked where there is one; else the bundle is opened here. */
async function ask(settings: Settings, request: CypherRequest, signal: AbortSignal): Promise<CypherAnswer> {
  const server = await findServer(settings.home);
  if (server !== null) return askServer(server, settings, request, signal);
  const workspace = await Workspace.open(settings);
  try {
    await workspace.ensureLoaded({ signal });
    const { cypher, params, maxRows, timeoutMs } = request;
    return await workspace.store.read(cypher, params, { maxRows, timeoutMs, signal });
  } finally {
    await workspace.close();
  }
}

/** `k=v`: v as JSON where it is JSON, as text where it is not. */
function addParam(text: string, before: Record<string, CypherValue>): Record<string, CypherValue> {
  const [, key, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) throw new InvalidArgumentError("It must look like key=value.");
  return { ...before, [key]: parseValue(value) };
}

function parseValue(text: string): CypherValue {
  try {
    return CypherValue.parse(JSON.parse(text));
  } catch {
    return text;
  }
}

function requestOf(cypher: string | undefined, { named, param }: QueryFlags) {
  if (named !== undefined && cypher === undefined) return namedRequest(named, param);
  if (cypher !== undefined && named === undefined) return { cypher, params: param };
  const message = named === undefined ? "A query was not given." : "A query was given twice.";
  throw new LithographError("BAD_REQUEST", message, 'Give Cypher ("MATCH …") or --named NAME.');
}
