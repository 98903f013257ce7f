import { isDevice, isLike, type NamedQuery, named, number, text } from "./named-query.ts";

const HARDWARE = text("hardware", "Device, family or class", "FPGA");
const METRIC = text("metric", "Words in the metric's name", "speedup");
const BASELINE = text("baseline", "Words in the baseline's name", "GPU");
const SUBJECT = text("subject", "Words in the name of what was measured", "quantization");
const BENCHMARK = text("benchmark", "Words in the benchmark's name", "ImageNet");

/** What was measured, how much, against what. */
export const RESULT_QUESTIONS: readonly NamedQuery[] = [
  named(
    "best-gains",
    "Largest gains",
    "Which gains are the largest, as ratios, and who says so?",
    [],
    [
      "MATCH (r:Result)",
      "WHERE r.ratio IS NOT NULL",
      "RETURN r.subject AS subject, r.metric AS metric, r.value AS value, r.baseline AS baseline, r.hardware AS hardware, r.title AS paper, r.ratio AS ratio",
      "ORDER BY ratio DESC, paper, value",
    ],
  ),
  named(
    "gains-on-hardware",
    "Gains on a device",
    "Which gains are reported on this hardware?",
    [HARDWARE],
    [
      "MATCH (r:Result)-[:AT]->(h:Hardware)",
      `WHERE ${isDevice("h", "hardware")}`,
      "RETURN r.subject AS subject, r.metric AS metric, r.value AS value, r.baseline AS baseline, h.name AS hardware, r.title AS paper, r.sentence AS sentence",
      "ORDER BY paper, subject, metric, value",
    ],
  ),
  named(
    "results-by-metric",
    "Results of a metric",
    "What is reported of this metric?",
    [METRIC],
    [
      "MATCH (r:Result)-[:MEASURES]->(m:Metric)",
      `WHERE ${isLike("m", "metric")}`,
      "RETURN r.subject AS subject, r.value AS value, r.unit AS unit, r.change AS change, r.baseline AS baseline, r.hardware AS hardware, r.title AS paper, r.high AS high",
      "ORDER BY high DESC, paper, value",
    ],
  ),
  named(
    "outperforms",
    "What outperforms it",
    "What is reported to outperform this, in which metric, by how much?",
    [BASELINE],
    [
      "MATCH (a:Entity)-[r:OUTPERFORMS]->(b:Entity)",
      `WHERE ${isLike("b", "baseline")}`,
      "RETURN a.name AS better, b.name AS baseline, r.metric AS metric, r.low AS low, r.high AS high, r.unit AS unit, r.papers AS papers",
      "ORDER BY papers DESC, better, baseline, metric, high",
    ],
  ),
  named(
    "results-of",
    "Results of a technique",
    "Which numbers are reported for this technique, model or device?",
    [SUBJECT],
    [
      "MATCH (r:Result)-[:OF]->(s:Entity)",
      `WHERE ${isLike("s", "subject")}`,
      "RETURN s.name AS subject, r.metric AS metric, r.value AS value, r.baseline AS baseline, r.benchmark AS benchmark, r.hardware AS hardware, r.title AS paper",
      "ORDER BY subject, metric, value, paper",
    ],
  ),
  named(
    "results-on-benchmark",
    "Results on a benchmark",
    "Which numbers are reported on this benchmark?",
    [BENCHMARK],
    [
      "MATCH (r:Result)-[:ON]->(b:Entity)",
      `WHERE ${isLike("b", "benchmark")}`,
      "RETURN b.name AS benchmark, r.subject AS subject, r.metric AS metric, r.value AS value, r.title AS paper",
      "ORDER BY benchmark, metric, value, paper",
    ],
  ),
  named(
    "metric-ranking",
    "Most reported metrics",
    "Which metrics do most papers report?",
    [],
    [
      "MATCH (p:Paper)-[:REPORTS]->(m:Metric)",
      "RETURN m.name AS metric, count(DISTINCT p) AS papers",
      "ORDER BY papers DESC, metric",
    ],
  ),
  named(
    "unsure-results",
    "Results to check",
    "Which results are the extractor's least certain?",
    [number("below", "Confidence below this, 0 to 1", 0.9)],
    [
      "MATCH (r:Result)",
      "WHERE r.confidence < $below",
      "RETURN r.value AS value, r.metric AS metric, r.subject AS subject, r.sentence AS sentence, r.title AS paper, r.confidence AS confidence",
      "ORDER BY confidence, paper, value",
    ],
  ),
  named(
    "cross-device-gains",
    "Gains over another device",
    "Which devices outperform which other devices?",
    [],
    [
      "MATCH (a:Hardware)-[r:OUTPERFORMS]->(b:Hardware)",
      "RETURN a.name AS better, b.name AS baseline, r.metric AS metric, r.high AS high, r.unit AS unit, r.papers AS papers",
      "ORDER BY papers DESC, better, baseline, metric, high",
    ],
  ),
];
