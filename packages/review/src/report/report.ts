import type { PaperGraph, PaperLink, PaperResult } from "@lithograph/graph";
import type { CanonicalEntity, Role } from "@lithograph/model";
import type { ExportData } from "../export/export-data.ts";
import { citationKeys } from "../export/references/citation-keys.ts";
import { markdownEscape, markdownReference, markdownTable } from "../export/tables/markdown.ts";
import { resultTable, statedValue } from "../export/tables/table.ts";
import { byHardware, byTechnique, type PaperGroup } from "./groups.ts";
import type { PrismaCounts } from "./prisma.ts";

export interface ReportOptions {
  /** Name of the collection or selection. */
  title: string;
  /** Null leaves the counts out. */
  prisma: PrismaCounts | null;
}

/** What is said of a link, between the names of its ends. Nothing else is written that no paper says. */
const VERBS: Readonly<Partial<Record<Role, string>>> = {
  proposed: "proposes",
  runs_on: "runs on",
  evaluated_on: "is evaluated on",
  used: "uses",
  compared: "is compared with",
  addressed: "addresses",
};
/** Roles in the order in which they are told. */
const TOLD: readonly Role[] = ["proposed", "addressed", "runs_on", "evaluated_on", "compared"];

/**
 * The skeleton of a related-work section in Pandoc's Markdown: papers grouped by technique and by hardware, each
 * statement with its citation and the paper's own words. No prose is made up: what connects the quotations is for the
 * author to write.
 */
export function* reviewReport(data: ExportData, { title, prisma }: ReportOptions): Generator<string> {
  const context: Context = {
    keys: citationKeys(data.source.papers),
    names: new Map(data.graph.entities.map((entity) => [entity.id, entity])),
  };
  yield `# ${markdownEscape(title)}\n\n`;
  if (prisma !== null) yield* prismaSection(prisma);
  yield "## By technique\n\n";
  for (const group of byTechnique(data.graph)) yield* groupSection(group, context, tellPaper);
  yield "## By hardware\n\n";
  for (const group of byHardware(data.graph)) yield* groupSection(group, context, tellDevices);
  yield* markdownTable(resultTable(data));
  yield "## References\n\n";
  for (const { paper } of data.graph.papers)
    yield `- ${markdownReference(paper, context.keys.get(paper.id) ?? paper.id)}\n`;
}

interface Context {
  keys: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, CanonicalEntity>;
}

function* prismaSection(counts: PrismaCounts): Generator<string> {
  yield "## Records\n\n| Step | Count |\n| --- | ---: |\n";
  for (const { file, records } of counts.sources) yield `| Records from ${markdownEscape(file)} | ${records} |\n`;
  yield `| Records identified | ${counts.records} |\n| Duplicates removed | ${counts.duplicates} |\n| Papers screened | ${counts.papers} |\n`;
  yield `| Without abstract | ${counts.withoutAbstract} |\n| Excluded | ${counts.excluded} |\n| Included | ${counts.included} |\n\n`;
}

function* groupSection(
  { heading, papers }: PaperGroup,
  context: Context,
  tell: (paper: PaperGraph, context: Context) => string[],
): Generator<string> {
  yield `### ${markdownEscape(heading)} (${papers.length} ${papers.length === 1 ? "paper" : "papers"})\n\n`;
  for (const paper of papers) yield* tell(paper, context).map((line) => `- ${line}\n`);
  yield "\n";
}

/** What the paper proposes, on what, against what, and each of its numbers. */
function tellPaper(one: PaperGraph, context: Context): string[] {
  const links = TOLD.flatMap((role) => one.links.filter((link) => link.role === role));
  const told = joinBySentence(links).map((group) => tellLinks(one, group, context));
  const numbers = one.results.map((result) => tellResult(one, result, context));
  return told.length + numbers.length > 0
    ? [...told, ...numbers]
    : [`${markdownEscape(one.paper.title)} ${cite(one, context)}.`];
}

function tellDevices(one: PaperGraph, context: Context): string[] {
  const devices = one.links.filter(({ role }) => role === "runs_on");
  const numbers = one.results.filter(({ hardware }) => hardware?.entity != null);
  return [
    ...joinBySentence(devices).map((group) => tellLinks(one, group, context)),
    ...numbers.map((result) => tellResult(one, result, context)),
  ];
}

/** Links of one role that one sentence says are told together, so that it is quoted once. */
function joinBySentence(links: readonly PaperLink[]): PaperLink[][] {
  return [...Map.groupBy(links, ({ role, sentence }) => `${role} ${sentence}`).values()];
}

function tellLinks(one: PaperGraph, group: readonly PaperLink[], context: Context): string {
  const [first] = group;
  if (first === undefined) return "";
  const objects = group.map(({ entity, name }) => markdownEscape(context.names.get(entity)?.name ?? name));
  const subject = first.role === "proposed" ? null : subjectOf(one, context);
  const who = subject === null ? cite(one, context) : `${markdownEscape(subject)} ${cite(one, context)}`;
  return `${who} ${VERBS[first.role]} ${listed(objects)}: ${quote(first.sentence)}`;
}

/** What the paper proposes, where it is one thing. */
function subjectOf({ links }: PaperGraph, { names }: Context): string | null {
  const proposed = links.filter(({ role }) => role === "proposed");
  return proposed.length === 1 && proposed[0] !== undefined
    ? (names.get(proposed[0].entity)?.name ?? proposed[0].name)
    : null;
}

function tellResult(one: PaperGraph, result: PaperResult, context: Context): string {
  const { metric, subject, baseline, benchmark, hardware, change } = result;
  const words = (slots: readonly { words: string }[]) => listed(slots.map((slot) => markdownEscape(slot.words)));
  const who = subject === null ? cite(one, context) : `${markdownEscape(subject.words)} ${cite(one, context)}`;
  const what = `${metric === null ? "" : `${markdownEscape(metric.words)} `}${markdownEscape(statedValue(result))}`;
  const parts = [
    `${who}: ${what}${change === "absolute" ? "" : ` (${change})`}`,
    baseline.length === 0 ? "" : `against ${words(baseline)}`,
    benchmark.length === 0 ? "" : `on ${words(benchmark)}`,
    hardware === null ? "" : `at ${markdownEscape(hardware.words)}`,
  ];
  return `${parts.filter((part) => part !== "").join(" ")}: ${quote(result.sentence)}`;
}

const cite = ({ paper }: PaperGraph, { keys }: Context) => `[@${keys.get(paper.id) ?? paper.id}]`;
const quote = (sentence: string) => `“${markdownEscape(sentence)}”`;

function listed(items: readonly string[]): string {
  const unique = [...new Set(items)];
  return unique.length < 2 ? (unique[0] ?? "") : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}
