import { readFile } from "node:fs/promises";
import { LithographError } from "@lithograph/model";
import { verifyBundle } from "@lithograph/review";
import type { Command } from "commander";
import type { CommandContext, SetExitCode } from "../context.ts";
import { plain } from "../output/plain.ts";

export function addVerify(program: Command, context: CommandContext, setExitCode: SetExitCode): void {
  program
    .command("verify")
    .description("check a review that was handed over as one file: every file, record and quotation in it")
    .argument("<file>", "what `export --format bundle` wrote")
    .action(async (file: string) => {
      const bytes = await readFile(file).catch((cause: unknown) => {
        throw new LithographError("UNREADABLE_FILE", `Reading "${file}" failed.`, "Check its name.", { cause });
      });
      const { ok, problems, manifest } = verifyBundle(file, bytes);
      for (const problem of problems) await context.terminal.out(`${plain(problem)}\n`);
      const { papers, decisions } = manifest.counts;
      if (ok) await context.terminal.out(`${file} is whole: ${papers} papers, ${decisions} decisions.\n`);
      setExitCode(ok ? 0 : 1);
    });
}
