import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Bundle, type LineProblem, nodeFiles, readLockOwner } from "@lithograph/bundle";
import { codeVersion, Workspace } from "@lithograph/ingest";
import { toProblem } from "@lithograph/model";
import { WEB_DIST } from "../explorer/places.ts";
import type { Settings } from "../settings.ts";

/** One thing that was looked at. */
export interface Check {
  subject: string;
  state: "good" | "notice" | "bad";
  finding: string;
  /** What to do; null where nothing is to be done. */
  advice: string | null;
}

const good = (subject: string, finding: string): Check => ({ subject, state: "good", finding, advice: null });

function bad(subject: string, error: unknown): Check {
  const { message, hint } = toProblem(error);
  return { subject, state: "bad", finding: message, advice: hint };
}

/** Looks at everything without changing the bundle; the graph is only asked where nobody else has the bundle open. */
export async function checkAll(settings: Settings): Promise<Check[]> {
  const [bundle, lock] = [await checkBundle(settings.home), await checkLock(settings.home)];
  // Opening the graph would make a folder where there is none, and wait for whoever has the bundle open.
  const mayOpen = lock.state === "good" && bundle[0]?.state === "good";
  const graph = mayOpen ? [await checkGraph(settings)] : [];
  return [checkRuntime(), ...bundle, lock, ...graph, await checkExplorer()];
}

function checkRuntime(): Check {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 24) return good("node", process.version);
  return {
    subject: "node",
    state: "bad",
    finding: `${process.version} is too old`,
    advice: "Run it through pnpm, which brings Node 24.",
  };
}

async function checkBundle(home: string): Promise<Check[]> {
  try {
    const bundle = await Bundle.open(home, { mode: "read" });
    const { papers, abstracts, entities, results } = bundle.manifest.counts;
    const counts = `${papers} papers, ${abstracts} with an abstract, ${entities} entities, ${results} results in ${home}`;
    return [good("bundle", counts), ...(await checkLines(bundle)), checkVersion(bundle), await checkHashes(bundle)];
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code !== "NOT_FOUND") return [bad("bundle", error)];
    return [
      {
        subject: "bundle",
        state: "notice",
        finding: `there is none in ${home} yet`,
        advice: "lithograph ingest FILE, or lithograph start",
      },
    ];
  }
}

async function checkLines(bundle: Bundle): Promise<Check[]> {
  const problems: LineProblem[] = [];
  const note = (problem: LineProblem) => problems.push(problem);
  for (const lines of [bundle.papers(note), bundle.evidence(note), bundle.curation(note)]) for await (const _ of lines);
  return problems.slice(0, 20).map(({ file, line, reason }) => ({
    subject: "bundle",
    state: "bad",
    finding: `${file} line ${line}: ${reason}`,
    advice: "Correct or remove the line, or restore the file from a backup or from git.",
  }));
}

function checkVersion(bundle: Bundle): Check {
  const { extractor } = bundle.manifest;
  const current = codeVersion("@lithograph/extractor");
  if (extractor === null || extractor === current) return good("evidence", `made by this version (${current})`);
  return {
    subject: "evidence",
    state: "notice",
    finding: `made by another version (${extractor})`,
    advice: "lithograph load extracts again",
  };
}

async function checkHashes(bundle: Bundle): Promise<Check> {
  const { papers, evidence } = await bundle.unchanged();
  if (papers && evidence) return good("files", "as they were written");
  const name = papers ? "evidence.jsonl" : "papers.jsonl";
  return {
    subject: "files",
    state: "notice",
    finding: `${name} was changed by hand`,
    advice: "lithograph load extracts again and notes the change",
  };
}

async function checkLock(home: string): Promise<Check> {
  const owner = await readLockOwner(nodeFiles, home);
  if (owner === null) return good("lock", "nobody has the bundle open");
  return {
    subject: "lock",
    state: "notice",
    finding: `process ${owner.pid} on ${owner.host} has the bundle open since ${owner.since}`,
    advice: "If it does not run any more, the next command takes the lock over by itself.",
  };
}

async function checkGraph(settings: Settings): Promise<Check> {
  try {
    const workspace = await Workspace.open(settings);
    try {
      const { engine } = workspace.store;
      if (await workspace.isLoaded()) return good("graph", `the ${engine} engine answers and holds the bundle`);
      return {
        subject: "graph",
        state: "notice",
        finding: `the ${engine} graph is not up to date`,
        advice: "lithograph load",
      };
    } finally {
      await workspace.close();
    }
  } catch (error) {
    return bad("graph", error);
  }
}

async function checkExplorer(): Promise<Check> {
  const built = await readFile(join(WEB_DIST, "index.html")).catch(() => null);
  if (built !== null) return good("explorer", "built");
  return { subject: "explorer", state: "notice", finding: "not built yet", advice: "lithograph start builds it" };
}
