import type { Command } from "commander";
import type { CommandContext, SetExitCode } from "../context.ts";
import { type Check, checkAll } from "../doctor/checks.ts";
import { readSettings } from "../settings.ts";

const MARKS: Readonly<Record<Check["state"], string>> = { good: "ok  ", notice: "note", bad: "BAD " };

export function addDoctor(program: Command, context: CommandContext, setExitCode: SetExitCode): void {
  program
    .command("doctor")
    .description("check bundle, graph, engine and explorer, and say what to do")
    .option("--json", "print the checks as JSON")
    .action(async (flags: { json?: boolean }) => {
      const checks = await checkAll(readSettings(program.opts(), context));
      const text = flags.json === true ? `${JSON.stringify(checks, null, 2)}\n` : checks.map(line).join("");
      await context.terminal.out(text);
      setExitCode(checks.some(({ state }) => state === "bad") ? 1 : 0);
    });
}

function line({ state, subject, finding, advice }: Check): string {
  return `${MARKS[state]}  ${subject}: ${finding}${advice === null ? "" : `\n      ${advice}`}\n`;
}
