import { ERROR_CODES, LithographError } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/read/read-source.ts";
import { corpusBytes, corpusFiles } from "./corpus-files.ts";
import { randomSource } from "./random-source.ts";

/**
 * Cuts and byte flips for each file. The suite takes a few; `FUZZ_ROUNDS=20` takes as many as the readers were accepted
 * with. The seed is fixed, so that a failure can be repeated.
 */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 2);
/** Larger files are cut to this much first: fuzzing looks for crashes, not for speed. */
const MAX_BYTES = 150_000;

/** Reads to the end or to an error of ours; counts events so that a reader that spins is noticed. */
async function survives(name: string, bytes: Uint8Array): Promise<string> {
  let events = 0;
  try {
    for await (const event of readSource({ name, bytes })) {
      events++;
      if (event.kind === "skipped") expect(event.reason).not.toBe("");
      // A record takes at least one byte, and tells at most a few things of itself.
      expect(events).toBeLessThan(10 * bytes.length + 100);
    }
    return "read";
  } catch (error) {
    if (!(error instanceof LithographError)) throw error;
    expect(Object.keys(ERROR_CODES)).toContain(error.code);
    expect(error.code).not.toBe("INTERNAL");
    expect(error.message).toContain(name);
    return error.code;
  }
}

describe("damaged files", () => {
  const files = corpusFiles();

  it.each(files)("$file, cut off", async ({ file }) => {
    const whole = corpusBytes(file).subarray(0, MAX_BYTES);
    const random = randomSource(file);
    for (let round = 0; round < ROUNDS; round++) await survives(file, whole.subarray(0, random(whole.length)));
  });

  it.each(files)("$file, with flipped bits", async ({ file }) => {
    const whole = corpusBytes(file).subarray(0, MAX_BYTES);
    const random = randomSource(`${file} flips`);
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = Buffer.from(whole);
      for (let flip = 0; flip < 20; flip++) {
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      }
      await survives(file, bytes);
    }
  });
});
