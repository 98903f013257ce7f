import { readFile } from "node:fs/promises";
import { openExportData } from "@lithograph/ingest";
import { CurationEntry, LithographError } from "@lithograph/model";
import { mergeLogs, reviewQueue } from "@lithograph/review";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { plain } from "../output/plain.ts";
import { writeResult } from "../output/write-file.ts";
import { decide } from "../review-access.ts";
import { readSettings } from "../settings.ts";
import { CURATE_VERBS, decisionOf } from "./curate-verbs.ts";

interface MakerFlags {
  reason?: string;
  by?: string;
}

export function addCurate(program: Command, context: CommandContext): void {
  const curate = program.command("curate").description("correct what was extracted; it stays corrected");
  for (const verb of CURATE_VERBS) {
    curate
      .command(`${verb.name} ${verb.usage}`)
      .description(verb.description)
      .option("-r, --reason <text>", "why")
      .option("--by <name>", "who decides (default: the user's name)")
      .action(async function (this: Command) {
        const flags = this.opts<MakerFlags>();
        const maker = { by: flags.by ?? context.env.USER ?? null, reason: flags.reason ?? null };
        const settings = readSettings(program.opts(), context);
        const { entry, conflicts } = await decide(settings, decisionOf(verb, this.args), maker);
        await context.terminal.out(`${entry.id}\n`);
        for (const { message } of conflicts) context.terminal.err(`${plain(message)}\n`);
      });
  }
  addReading(curate, program, context);
}

/** What only reads. */
function addReading(curate: Command, program: Command, context: CommandContext): void {
  const home = () => readSettings(program.opts(), context).home;
  curate
    .command("list")
    .description("every decision, and those that want a look")
    .action(async () => {
      const { source, conflicts } = await openExportData(home());
      for (const { id, kind, by, reason, ...rest } of source.curation) {
        const { at: _, seen: __, ...what } = rest;
        await context.terminal.out(
          `${plain(`${id} ${kind} ${JSON.stringify(what)} ${by ?? ""} ${reason ?? ""}`.trim())}\n`,
        );
      }
      for (const { entry, kind, message } of conflicts)
        context.terminal.err(`${plain(`${entry} ${kind}: ${message}`)}\n`);
    });
  curate
    .command("queue")
    .description("what is most worth a look")
    .option("-n, --limit <items>", "how many", Number, 20)
    .action(async ({ limit }: { limit: number }) => {
      const { graph, confirmed, source } = await openExportData(home());
      for (const { entities, reason } of reviewQueue({ graph, confirmed, entries: source.curation }, { limit })) {
        await context.terminal.out(`${plain(`${entities.map(({ id }) => id).join(" ")}  ${reason}`)}\n`);
      }
    });
  curate
    .command("join <mine> <theirs>")
    .description("two people's curation.jsonl as one, naming what they disagree about")
    .option("-o, --out <file>", "where to write; standard output if left out")
    .action(async (mine: string, theirs: string, { out }: { out?: string }) => {
      const { entries, conflicts } = mergeLogs(await readLog(mine), await readLog(theirs));
      await writeResult(
        context.terminal,
        out,
        entries.map((entry) => `${JSON.stringify(entry)}\n`),
      );
      for (const { message } of conflicts) context.terminal.err(`${plain(message)}\n`);
    });
}

async function readLog(path: string): Promise<CurationEntry[]> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new LithographError("UNREADABLE_FILE", `Reading "${path}" failed.`, "Check its name.", { cause });
  });
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [CurationEntry.parse(JSON.parse(line))];
    } catch (cause) {
      const message = `Reading "${path}" failed at line ${index + 1}: it is no decision.`;
      throw new LithographError("UNREADABLE_FILE", message, "Correct or remove that line.", { cause });
    }
  });
}
