import { Workspace } from "@lithograph/ingest";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { showProgress } from "../output/progress.ts";
import { serveUntilStopped } from "../server.ts";
import { checkExposure, type Flags, readSettings } from "../settings.ts";

/** The flags of every command that serves. */
export function withServerFlags(command: Command): Command {
  return command
    .option("--port <port>", "port (LITHOGRAPH_PORT; default 4477)")
    .option("--host <address>", "address (LITHOGRAPH_HOST; default 127.0.0.1); another needs LITHOGRAPH_TOKEN");
}

export function addServe(program: Command, context: CommandContext): void {
  withServerFlags(program.command("serve"))
    .description("serve the explorer and the API over the bundle as it is")
    .action(async (flags: Flags) => {
      const settings = readSettings({ ...program.opts(), ...flags }, context);
      checkExposure(settings);
      const workspace = await Workspace.open(settings);
      const progress = showProgress(context.terminal);
      try {
        await workspace.ensureLoaded({ onProgress: progress.show, signal: context.signal });
        progress.end();
        await serveUntilStopped(workspace, settings, context);
      } finally {
        progress.end();
        await workspace.close();
      }
    });
}
