import { nodeFiles, readLines } from "@lithograph/bundle";
import { createExtractor, formatScores, ScoredPaper, scorePapers, toGoldForm } from "@lithograph/extractor";
import { LithographError } from "@lithograph/model";
import type { Command } from "commander";
import { z } from "zod";
import type { CommandContext } from "../context.ts";
import { showProgress } from "../output/progress.ts";

/** A gold paper with the text that is read when nothing was predicted yet. */
const GoldPaper = ScoredPaper.extend({ title: z.string().default(""), abstract: z.string().default("") });
type GoldPaper = z.infer<typeof GoldPaper>;

export function addEval(program: Command, context: CommandContext): void {
  program
    .command("eval")
    .description("score extracted papers against annotated ones")
    .argument("<gold>", "annotated papers, JSON Lines")
    .argument("[predicted]", "what `extract` wrote; extracted now from the gold's own texts if left out")
    .option("--json", "print the scores as JSON")
    .action(async (goldFile: string, predictedFile: string | undefined, flags: { json?: boolean }) => {
      const gold = await readPapers(goldFile, GoldPaper);
      const predicted =
        predictedFile === undefined ? extractAll(gold, context) : await readPapers(predictedFile, ScoredPaper);
      const scores = scorePapers(gold, predicted);
      await context.terminal.out(
        flags.json === true ? `${JSON.stringify(scores, null, 2)}\n` : `${formatScores(scores)}\n`,
      );
    });
}

async function readPapers<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  if ((await nodeFiles.info(file)) === null) {
    throw new LithographError("UNREADABLE_FILE", `Reading "${file}" failed: there is no such file.`);
  }
  const papers: T[] = [];
  for await (const { number, text } of readLines(nodeFiles, file)) {
    if (text === null || text.trim() === "") continue;
    papers.push(parsePaper(file, number, text, schema));
  }
  return papers;
}

function parsePaper<T>(file: string, line: number, text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const message = `Reading "${file}" failed at line ${line}: it is no paper with entities and results.`;
    throw new LithographError("UNREADABLE_FILE", message, "lithograph extract writes the form that is asked for.", {
      cause,
    });
  }
}

function extractAll(gold: GoldPaper[], { terminal, signal }: CommandContext): ScoredPaper[] {
  const extractor = createExtractor();
  const progress = showProgress(terminal);
  const papers = gold.map((paper, index) => {
    signal.throwIfAborted();
    progress.show({ stage: "extracting", done: index, total: gold.length });
    return toGoldForm(paper, extractor.extract(paper));
  });
  progress.end();
  return papers;
}
