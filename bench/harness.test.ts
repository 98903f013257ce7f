import { describe, expect, it } from "vitest";
import { median, timeInTurns } from "./clock.ts";
import { benchFiles, loadBench } from "./find-benches.ts";
import type { Bench, Measurement } from "./harness.ts";
import { runBenches } from "./run-benches.ts";
import { formatTable } from "./table.ts";

const measurement: Measurement = {
  subject: "extract",
  unit: "abstracts/s",
  ours: 1234.5,
  peer: "peer 1.0",
  peers: 411.5,
  ratio: 3,
};
const bench = (name: string, run: Bench["run"]): Bench => ({ name, run });

describe("runBenches", () => {
  it("goes on after a bench that fails, and says which", async () => {
    const broken = bench("broken", () => Promise.reject(new Error("no data")));
    const { measurements, failures } = await runBenches([broken, bench("fine", async () => [measurement])], {
      small: true,
    });
    expect(measurements).toEqual([{ bench: "fine", ...measurement }]);
    expect(failures).toEqual([{ bench: "broken", message: "no data" }]);
  });

  it("runs one at a time", async () => {
    const log: string[] = [];
    const slow = (name: string): Bench =>
      bench(name, async () => {
        log.push(`${name} starts`);
        await new Promise((resolve) => setImmediate(resolve));
        log.push(`${name} ends`);
        return [];
      });
    await runBenches([slow("a"), slow("b")], { small: true });
    expect(log).toEqual(["a starts", "a ends", "b starts", "b ends"]);
  });
});

describe("formatTable", () => {
  it("is a Markdown table with the ratio", () => {
    const [head, rule, row] = formatTable([{ bench: "x", ...measurement }]).split("\n");
    expect(head).toContain("| ratio");
    expect(rule).toMatch(/^\|( -+ \|)+$/);
    expect(row).toMatch(/\| x +\| extract \| 1,23[45] +\| peer 1\.0 \| 412 +\| abstracts\/s \| 3× +\|/);
  });
});

describe("timeInTurns", () => {
  it("lets the ways take turns, the first round for warming up", async () => {
    const log: string[] = [];
    const way = (name: string) => ({ name, run: () => log.push(name) });
    const seconds = await timeInTurns([way("a"), way("b")], 2);
    expect(log).toEqual(["a", "b", "a", "b", "a", "b"]);
    expect(seconds.every((s) => s >= 0)).toBe(true);
  });

  it("takes the median", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([])).toBeNaN();
  });
});

describe("every bench of this folder", () => {
  it.each(benchFiles(new URL(".", import.meta.url)).map((file) => [file.pathname.split("/").at(-1), file] as const))(
    "%s gives measurements with a peer on a tiny input",
    async (_, file) => {
      const measurements = await (await loadBench(file)).run({ small: true });
      expect(measurements.length).toBeGreaterThan(0);
      for (const { subject, unit, peer, ours, peers, ratio } of measurements) {
        expect([subject, unit, peer].every((text) => text.length > 0)).toBe(true);
        expect([ours, peers, ratio].every((value) => value > 0)).toBe(true);
      }
    },
    // One opens a browser; on a busy machine that takes its time.
    400_000,
  );
});
