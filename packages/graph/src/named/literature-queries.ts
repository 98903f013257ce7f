import { isDevice, isLike, type NamedQuery, named, number, text } from "./named-query.ts";

const TECHNIQUE = text("technique", "Words in the technique's name", "quantization");
const TASK = text("task", "Words in the task's name", "inference");
const HARDWARE = text("hardware", "Device, family or class", "GPU");

/** Who wrote on what, and what goes with what. */
export const LITERATURE_QUERIES: readonly NamedQuery[] = [
  named(
    "papers-on-technique",
    "Papers on a technique",
    "Which papers propose or use this technique, and in which words?",
    [TECHNIQUE],
    [
      "MATCH (p:Paper)-[r:PROPOSES|USES]->(t:Technique)",
      `WHERE ${isLike("t", "technique")}`,
      "RETURN p.title AS paper, p.year AS year, type(r) AS role, t.name AS technique, r.sentence AS sentence",
      "ORDER BY paper, role, technique",
    ],
  ),
  named(
    "papers-on-hardware",
    "Papers on a device",
    "Which papers run something on this hardware?",
    [HARDWARE],
    [
      "MATCH (p:Paper)-[r:RUNS_ON]->(h:Hardware)",
      `WHERE ${isDevice("h", "hardware")}`,
      "RETURN p.title AS paper, p.year AS year, h.name AS hardware, r.sentence AS sentence",
      "ORDER BY paper, hardware",
    ],
  ),
  named(
    "technique-and-hardware",
    "A technique on a device",
    "Which papers put this technique on this hardware?",
    [TECHNIQUE, HARDWARE],
    [
      "MATCH (t:Technique)<-[u:PROPOSES|USES]-(p:Paper)-[r:RUNS_ON]->(h:Hardware)",
      `WHERE ${isLike("t", "technique")} AND ${isDevice("h", "hardware")}`,
      "RETURN p.title AS paper, p.year AS year, t.name AS technique, h.name AS hardware, r.sentence AS sentence",
      "ORDER BY paper, technique, hardware",
    ],
  ),
  named(
    "techniques-for-task",
    "Techniques for a task",
    "Which techniques address this task?",
    [TASK],
    [
      "MATCH (t:Technique)-[r:ADDRESSES]->(k:Task)",
      `WHERE ${isLike("k", "task")}`,
      "RETURN t.name AS technique, k.name AS task, r.papers AS papers",
      "ORDER BY papers DESC, technique, task",
    ],
  ),
  named(
    "benchmarks-of-technique",
    "Benchmarks of a technique",
    "On which benchmarks is this technique evaluated?",
    [TECHNIQUE],
    [
      "MATCH (t:Technique)-[r:EVALUATES_ON]->(b:Entity)",
      `WHERE ${isLike("t", "technique")}`,
      "RETURN t.name AS technique, b.name AS benchmark, r.papers AS papers",
      "ORDER BY papers DESC, technique, benchmark",
    ],
  ),
  named(
    "benchmark-ranking",
    "Most used benchmarks",
    "Which benchmarks do most papers evaluate on?",
    [],
    [
      "MATCH (p:Paper)-[:EVALUATES_ON]->(b:Benchmark)",
      "RETURN b.name AS benchmark, count(DISTINCT p) AS papers",
      "ORDER BY papers DESC, benchmark",
    ],
  ),
  named(
    "used-together",
    "Used together",
    "Which techniques does a paper use together with this one?",
    [TECHNIQUE],
    [
      "MATCH (t:Technique)<-[:PROPOSES|USES]-(p:Paper)-[:PROPOSES|USES]->(o:Technique)",
      `WHERE ${isLike("t", "technique")} AND t.id <> o.id`,
      "RETURN o.name AS technique, count(DISTINCT p) AS papers",
      "ORDER BY papers DESC, technique",
    ],
  ),
  named(
    "software-stack",
    "Software",
    "Which software do most papers build on?",
    [],
    [
      "MATCH (p:Paper)-[r:USES|RUNS_ON|EVALUATES_ON|PROPOSES]->(s:Software)",
      "RETURN s.name AS software, count(DISTINCT p) AS papers",
      "ORDER BY papers DESC, software",
    ],
  ),
  named(
    "baselines",
    "Most beaten baselines",
    "What do papers compare with most?",
    [],
    [
      "MATCH (p:Paper)-[:COMPARES_WITH]->(b:Entity)",
      "RETURN b.name AS baseline, b.type AS type, count(DISTINCT p) AS papers",
      "ORDER BY papers DESC, baseline",
    ],
  ),
  named(
    "technique-family",
    "Kinds of a technique",
    "Which techniques are kinds of this one?",
    [TECHNIQUE],
    [
      "MATCH (t:Technique)-[:IS_A]->(f:Technique)",
      `WHERE ${isLike("f", "technique")}`,
      "RETURN f.name AS family, t.name AS technique, t.papers AS papers",
      "ORDER BY papers DESC, family, technique",
    ],
  ),
  named(
    "papers-by-year",
    "Papers by year",
    "How many papers are there of each year?",
    [],
    ["MATCH (p:Paper)", "WHERE p.year IS NOT NULL", "RETURN p.year AS year, count(*) AS papers", "ORDER BY year DESC"],
  ),
  named(
    "rich-papers",
    "Papers with most results",
    "Which papers state the most numbers?",
    [number("least", "Least results", 2)],
    [
      "MATCH (p:Paper)",
      "WHERE p.results >= $least",
      "RETURN p.title AS paper, p.year AS year, p.results AS results, p.entities AS entities",
      "ORDER BY results DESC, paper",
    ],
  ),
];
