import { dryRun, Workspace } from "@lithograph/ingest";
import type { IngestReport } from "@lithograph/model";
import type { Command } from "commander";
import type { CommandContext, SetExitCode } from "../context.ts";
import { describeReport } from "../output/describe-report.ts";
import { showProgress } from "../output/progress.ts";
import { writeResult } from "../output/write-file.ts";
import { readSettings } from "../settings.ts";

interface IngestFlags {
  dryRun?: boolean;
  report?: string;
  format?: string;
}

export function addIngest(program: Command, context: CommandContext, setExitCode: SetExitCode): void {
  program
    .command("ingest")
    .description("read files and folders into the bundle and the graph")
    .argument("<file...>", "files or folders; - for standard input")
    .option("--dry-run", "read without storing anything")
    .option("--report <file>", "write what became of every record as JSON (- for standard output)")
    .option("--format <name>", "read all as this format; told by the content if left out")
    .action(async (files: string[], flags: IngestFlags) => {
      const report = await ingest(files, flags, program.opts(), context);
      if (flags.report !== undefined) {
        await writeResult(context.terminal, flags.report, [`${JSON.stringify(report, null, 2)}\n`]);
      }
      context.terminal.err(describeReport(report, flags.dryRun === true));
      const anyRead = report.records > 0 || report.files.some((file) => file.unchanged);
      setExitCode(anyRead ? 0 : 1);
    });
}

async function ingest(
  files: string[],
  flags: IngestFlags,
  globals: { home?: string },
  context: CommandContext,
): Promise<IngestReport> {
  const progress = showProgress(context.terminal);
  const format = flags.format === undefined ? {} : { format: flags.format };
  const options = { onProgress: progress.show, signal: context.signal, ...format };
  try {
    if (flags.dryRun === true) return await dryRun(files, options);
    const { home, env } = readSettings(globals, context);
    const workspace = await Workspace.open({ home, env });
    try {
      return await workspace.ingest(files, options);
    } finally {
      await workspace.close();
    }
  } finally {
    progress.end();
  }
}
