import { VERSION } from "@lithograph/api";
import { ERROR_CODES, toProblem } from "@lithograph/model";
import { Command, CommanderError } from "commander";
import { addCollect } from "./commands/collect.ts";
import { addCurate } from "./commands/curate.ts";
import { addDiff } from "./commands/diff.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addEval } from "./commands/eval.ts";
import { addExport } from "./commands/export.ts";
import { addExtract } from "./commands/extract.ts";
import { addIngest } from "./commands/ingest.ts";
import { addLoad } from "./commands/load.ts";
import { addQuery } from "./commands/query.ts";
import { addReport } from "./commands/report.ts";
import { addServe } from "./commands/serve.ts";
import { addStart } from "./commands/start.ts";
import { addVerify } from "./commands/verify.ts";
import type { CommandContext } from "./context.ts";
import { plain } from "./output/plain.ts";

/** Every command, in the order in which help lists them. */
const COMMANDS = [
  addStart,
  addIngest,
  addExtract,
  addEval,
  addQuery,
  addExport,
  addCurate,
  addCollect,
  addReport,
  addDiff,
  addVerify,
  addLoad,
  addServe,
  addDoctor,
];

/**
 * Runs one command line.
 * @param argv what follows the program's name
 * @returns the exit code: 0 done, 1 failed, 2 not understood
 */
export async function run(argv: string[], context: CommandContext): Promise<number> {
  let code = 0;
  const program = new Command("lithograph")
    .description("Finds in abstracts which techniques run on which hardware, with the sentences that say so.")
    .version(VERSION)
    .option("--home <folder>", "the bundle's folder (LITHOGRAPH_HOME; default .lithograph)")
    .enablePositionalOptions()
    .showHelpAfterError("Run lithograph --help for what there is.")
    .configureOutput({ writeOut: (text) => void context.terminal.out(text), writeErr: context.terminal.err })
    .exitOverride();
  for (const add of COMMANDS)
    add(program, context, (failed: number) => {
      code = failed;
    });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { code: name, message, hint } = toProblem(error);
    const lines = `${name}: ${message}\n${hint ?? ""}`.trimEnd().split("\n");
    context.terminal.err(lines.map((line) => `${plain(line).trimEnd()}\n`).join(""));
    return ERROR_CODES[name].exit;
  }
}
