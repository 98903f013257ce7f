import { describe, expect, it } from "vitest";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { createEntityFinder } from "./find-entities.ts";
import { ENTITY_SETTINGS } from "./settings.ts";

const find = createEntityFinder();

const TITLE = "FlashPipe: Overlapped Decoding for Edge Inference";
const ABSTRACT = `Large language models are slow. We propose FlashPipe, consisting of a tile buffer reordering, a two-stage
overlap and a gating head that skips cold neurons through lazy neuron clusters. FlashPipe reduces latency by 2.4x.`;

describe("groupEntities", () => {
  const text = `${TITLE}\n${ABSTRACT.replaceAll("\n", " ")}`;
  const { entities, doubtful } = find({
    text,
    sentences: splitSentences(text, TITLE.length),
    tokens: tokenize(text),
  });

  it("keeps what is doubtful apart from what is accepted", () => {
    expect(entities.map((e) => e.name)).toEqual(expect.arrayContaining(["FlashPipe", "latency"]));
    expect(doubtful.length).toBeGreaterThan(0);
    const places = new Set(entities.flatMap((e) => e.mentions.map((m) => `${m.start}-${m.end}`)));
    for (const { mentions } of doubtful)
      for (const m of mentions) expect(places.has(`${m.start}-${m.end}`)).toBe(false);
  });
  it("doubts only what can be proposed, within the bounds of the settings", () => {
    for (const { type, confidence, mentions } of doubtful) {
      expect(["Technique", "Hardware", "Model", "Benchmark", "Software"]).toContain(type);
      expect(confidence).toBeGreaterThanOrEqual(ENTITY_SETTINGS.doubtful - 0.001);
      expect(confidence).toBeLessThan(ENTITY_SETTINGS.accept + 0.001);
      for (const m of mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
    }
  });
});
