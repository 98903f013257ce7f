import { createExtractor, paperId, readSource, toGoldForm } from "@lithograph/extractor";
import { assertFormat, collectSources, type SourceFile } from "@lithograph/ingest";
import { LithographError, toProblem } from "@lithograph/model";
import type { Command } from "commander";
import type { CommandContext, SetExitCode } from "../context.ts";
import { plain } from "../output/plain.ts";
import { showProgress } from "../output/progress.ts";
import { writeResult } from "../output/write-file.ts";

interface ExtractFlags {
  out?: string;
  format?: string;
}

export function addExtract(program: Command, context: CommandContext, setExitCode: SetExitCode): void {
  program
    .command("extract")
    .description("write what the abstracts say as JSON Lines, one paper a line, without storing anything")
    .argument("<file...>", "files or folders; - for standard input")
    .option("-o, --out <file>", "where to write; standard output if left out")
    .option("--format <name>", "read all as this format; told by the content if left out")
    .action(async (files: string[], flags: ExtractFlags) => {
      assertFormat(flags.format ?? null);
      const { sources, missing, dispose } = await collectSources(files);
      try {
        for (const { file, reason } of missing) context.terminal.err(`${plain(`${file}: ${reason}`)}\n`);
        const counts = { papers: 0, failed: missing.length };
        await writeResult(context.terminal, flags.out, extractLines(sources, flags, context, counts));
        context.terminal.err(`Extracted ${counts.papers} papers.\n`);
        setExitCode(counts.papers > 0 && counts.failed === 0 ? 0 : 1);
      } finally {
        await dispose();
      }
    });
}

/** Papers as they come, each once for each time it stands there: a filter over records, in their order. */
async function* extractLines(
  sources: SourceFile[],
  { format }: ExtractFlags,
  { terminal, signal }: CommandContext,
  counts: { papers: number; failed: number },
): AsyncGenerator<string> {
  const extractor = createExtractor();
  const progress = showProgress(terminal);
  const say = (line: string) => {
    progress.end();
    terminal.err(`${plain(line)}\n`);
  };
  for (const source of sources) {
    try {
      const options = { signal, ...(format === undefined ? {} : { format }) };
      for await (const event of readSource({ name: source.name, bytes: source.open() }, options)) {
        if (event.kind === "paper") {
          const paper = { ...event.paper, id: paperId(event.paper) };
          counts.papers += 1;
          progress.show({ stage: "extracting", done: counts.papers, total: null });
          yield `${JSON.stringify(toGoldForm(paper, extractor.extract(paper)))}\n`;
        } else if (event.kind === "skipped") {
          say(`${source.name}${event.record === null ? "" : `, record ${event.record}`}: ${event.reason}`);
        }
      }
    } catch (error) {
      if (signal.aborted || !(error instanceof LithographError)) throw error;
      // In a folder there may be anything; what was named is asked for.
      if (source.named) counts.failed += 1;
      say(`${source.name}: ${toProblem(error).message}`);
    }
  }
  progress.end();
}
