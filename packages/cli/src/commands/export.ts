import { readFile } from "node:fs/promises";
import { openExportData } from "@lithograph/ingest";
import { LithographError } from "@lithograph/model";
import {
  EVERYTHING,
  EXPORT_FORMATS,
  findExportFormat,
  parseSelection,
  type Selection,
  selectData,
  selectionOfIds,
} from "@lithograph/review";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { writeResult } from "../output/write-file.ts";
import { readSettings } from "../settings.ts";

interface ExportFlags {
  format: string;
  select?: string;
  ids?: string;
  out?: string;
}

export function addExport(program: Command, context: CommandContext): void {
  program
    .command("export")
    .description("write the graph, references or tables for another program")
    .requiredOption("-f, --format <format>", EXPORT_FORMATS.map(({ name }) => name).join(", "))
    .option("-s, --select <terms>", 'only this part, such as "type:Hardware class:FPGA year:2020..2024", or ids')
    .option("--ids <file>", "only what this file names, an id a line")
    .option("-o, --out <file>", "where to write; standard output if left out")
    .action(async (flags: ExportFlags) => {
      const format = findExportFormat(flags.format);
      const selection = await selectionOf(flags);
      const { home } = readSettings(program.opts(), context);
      const data = selectData(await openExportData(home), selection);
      await writeResult(context.terminal, flags.out, format.write(data));
      context.terminal.err(`Exported ${data.graph.papers.length} papers as ${format.label}.\n`);
    });
}

async function selectionOf({ select, ids }: ExportFlags): Promise<Selection> {
  if (select !== undefined && ids !== undefined) {
    throw new LithographError("BAD_REQUEST", "--select and --ids were both given.", "Give one of them.");
  }
  if (select !== undefined) return parseSelection(select);
  if (ids === undefined) return EVERYTHING;
  const text = await readFile(ids, "utf8").catch((cause: unknown) => {
    throw new LithographError("UNREADABLE_FILE", `Reading "${ids}" failed.`, "Name a file of ids, one a line.", {
      cause,
    });
  });
  return selectionOfIds(text);
}
