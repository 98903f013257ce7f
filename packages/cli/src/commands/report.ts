import { spawn } from "node:child_process";
import { once } from "node:events";
import { openReport } from "@lithograph/ingest";
import { LithographError } from "@lithograph/model";
import { parseSelection, prismaCounts, reviewReport, selectData } from "@lithograph/review";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { writeResult } from "../output/write-file.ts";
import { readSettings } from "../settings.ts";

interface ReportFlags {
  collection?: string;
  select?: string;
  title?: string;
  out?: string;
}

export function addReport(program: Command, context: CommandContext): void {
  program
    .command("report")
    .description("write the skeleton of a related-work section: every statement with its citation and quotation")
    .option("-c, --collection <name>", "only what this collection holds")
    .option("-s, --select <terms>", 'only this part, such as "class:FPGA year:2020..2024"')
    .option("-t, --title <text>", "the heading")
    .option("-o, --out <file>", "where to write; a name that ends in .docx goes through pandoc")
    .action(async ({ collection, select = "", title, out }: ReportFlags) => {
      const { home } = readSettings(program.opts(), context);
      const { data: whole, sources } = await openReport(home);
      const terms = parseSelection(select);
      const named = collection === undefined ? [] : [collection];
      const data = selectData(whole, { ...terms, collections: [...terms.collections, ...named] });
      const included = new Set(data.graph.papers.map(({ paper }) => paper.id));
      const prisma = prismaCounts(sources, whole.source.papers, included);
      const report = reviewReport(data, { title: title ?? collection ?? "Related work", prisma });
      if (out?.toLowerCase().endsWith(".docx") === true) await throughPandoc([...report].join(""), out);
      else await writeResult(context.terminal, out, report);
      context.terminal.err(`Reported on ${included.size} papers.\n`);
    });
}

/** Pandoc makes the document; nothing of a paper reaches its command line. */
async function throughPandoc(markdown: string, out: string): Promise<void> {
  const pandoc = spawn("pandoc", ["--from", "markdown-raw_html-raw_tex", "--to", "docx", "--output", out], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  pandoc.stdin.on("error", () => undefined);
  pandoc.stdin.end(markdown);
  const [code] = await once(pandoc, "close").catch((cause: unknown) => {
    const message = `Writing "${out}" failed: pandoc is not installed.`;
    const hint = "Install pandoc, or write a name that ends in .md and open it in your word processor.";
    throw new LithographError("STORAGE_FAILED", message, hint, { cause });
  });
  if (code !== 0) throw new LithographError("STORAGE_FAILED", `Writing "${out}" failed: pandoc ended with ${code}.`);
}
