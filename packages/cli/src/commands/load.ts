import { Workspace } from "@lithograph/ingest";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { showProgress } from "../output/progress.ts";
import { readSettings } from "../settings.ts";

export function addLoad(program: Command, context: CommandContext): void {
  program
    .command("load")
    .description("bring the graph up to date with the bundle: the embedded one, or a Neo4j")
    .option("--to <uri>", "load this Neo4j (NEO4J_URI), for example bolt://localhost:7687")
    .option("--rebuild", "make the graph again from nothing")
    .action(async (flags: { to?: string; rebuild?: boolean }) => {
      const { home, env } = readSettings(program.opts(), context);
      const workspace = await Workspace.open({
        home,
        env: flags.to === undefined ? env : { ...env, NEO4J_URI: flags.to },
      });
      const progress = showProgress(context.terminal);
      try {
        const options = { onProgress: progress.show, signal: context.signal };
        await (flags.rebuild === true ? workspace.rebuild(options) : workspace.ensureLoaded(options));
        progress.end();
        const { papers, entities, results } = workspace.bundle.manifest.counts;
        context.terminal.err(
          `The ${workspace.store.engine} graph holds ${papers} papers, ${entities} mentions of entities, ${results} results.\n`,
        );
      } finally {
        progress.end();
        await workspace.close();
      }
    });
}
