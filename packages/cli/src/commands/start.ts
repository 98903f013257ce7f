import { Workspace } from "@lithograph/ingest";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { buildExplorer } from "../explorer/build-explorer.ts";
import { describeReport } from "../output/describe-report.ts";
import { showProgress } from "../output/progress.ts";
import { findServer } from "../running-server.ts";
import { seedsFor } from "../seeds.ts";
import { serveUntilStopped } from "../server.ts";
import { checkExposure, type Flags, readSettings } from "../settings.ts";
import { withServerFlags } from "./serve.ts";

export function addStart(program: Command, context: CommandContext): void {
  withServerFlags(program.command("start"))
    .description("build the explorer, read the seeds, load the graph and serve it all")
    .action(async (flags: Flags) => {
      const settings = readSettings({ ...program.opts(), ...flags }, context);
      checkExposure(settings);
      const { terminal, signal } = context;
      const running = await findServer(settings.home);
      if (running !== null) {
        await terminal.out(`Lithograph is at ${running}\n`);
        terminal.err("It runs already; nothing was started.\n");
        return;
      }
      const workspace = await Workspace.open(settings);
      const progress = showProgress(terminal);
      try {
        for (const notice of workspace.bundle.notices) terminal.err(`${notice}\n`);
        await buildExplorer((line) => terminal.err(`${line}\n`), signal);
        await readSeeds(workspace, context);
        await workspace.ensureLoaded({ onProgress: progress.show, signal });
        progress.end();
        await serveUntilStopped(workspace, settings, context);
      } finally {
        progress.end();
        await workspace.close();
      }
    });
}

async function readSeeds(workspace: Workspace, { terminal, signal }: CommandContext): Promise<void> {
  const seeds = await seedsFor(workspace);
  if (seeds.length === 0) return;
  const progress = showProgress(terminal);
  try {
    const report = await workspace.ingest(seeds, { onProgress: progress.show, signal });
    progress.end();
    if (report.records > 0) terminal.err(describeReport(report, false));
  } finally {
    progress.end();
  }
}
