import { openExportData } from "@lithograph/ingest";
import { diffBundles, formatDiff } from "@lithograph/review";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { writeResult } from "../output/write-file.ts";

export function addDiff(program: Command, context: CommandContext): void {
  program
    .command("diff")
    .description("what papers, entities, links and results came, went and changed between two bundles")
    .argument("<before>", "a bundle's folder, or a review as one file")
    .argument("<after>", "another one")
    .option("--json", "print the difference as JSON")
    .action(async (before: string, after: string, flags: { json?: boolean }) => {
      const difference = diffBundles(await openExportData(before), await openExportData(after));
      const text = flags.json === true ? [`${JSON.stringify(difference, null, 2)}\n`] : formatDiff(difference);
      await writeResult(context.terminal, undefined, text);
    });
}
