import { isDevice, isLike, type NamedQuery, named, text } from "./named-query.ts";

const HARDWARE = text("hardware", "Device, family or class", "FPGA");
const TECHNIQUE = text("technique", "Words in the technique's name", "quantization");

/** What runs on what. */
export const HARDWARE_QUERIES: readonly NamedQuery[] = [
  named(
    "technique-on-hardware",
    "Techniques on a device",
    "Which techniques run on this hardware, in how many papers?",
    [HARDWARE],
    [
      "MATCH (t:Technique)-[r:RUNS_ON]->(h:Hardware)",
      `WHERE ${isDevice("h", "hardware")}`,
      "RETURN t.name AS technique, h.name AS hardware, r.papers AS papers, r.bestMetric AS metric, r.bestValue AS best",
      "ORDER BY papers DESC, technique, hardware",
    ],
  ),
  named(
    "hardware-of-technique",
    "Devices of a technique",
    "Which hardware does this technique run on?",
    [TECHNIQUE],
    [
      "MATCH (t:Technique)-[r:RUNS_ON]->(h:Hardware)",
      `WHERE ${isLike("t", "technique")}`,
      "RETURN t.name AS technique, h.name AS hardware, h.deviceClass AS class, r.papers AS papers",
      "ORDER BY papers DESC, technique, hardware",
    ],
  ),
  named(
    "models-on-hardware",
    "Models on a device",
    "Which models are run on this hardware?",
    [HARDWARE],
    [
      "MATCH (m:Model)-[r:RUNS_ON]->(h:Hardware)",
      `WHERE ${isDevice("h", "hardware")}`,
      "RETURN m.name AS model, h.name AS hardware, r.papers AS papers",
      "ORDER BY papers DESC, model, hardware",
    ],
  ),
  named(
    "hardware-ranking",
    "Most used hardware",
    "Which devices do most papers run on?",
    [],
    [
      "MATCH (p:Paper)-[:RUNS_ON]->(h:Hardware)",
      "RETURN h.name AS hardware, h.deviceClass AS class, count(DISTINCT p) AS papers",
      "ORDER BY papers DESC, hardware",
    ],
  ),
  named(
    "device-classes",
    "Classes of devices",
    "How many techniques and papers does each class of devices have?",
    [],
    [
      "MATCH (p:Paper)-[:RUNS_ON]->(h:Hardware)",
      "WHERE h.deviceClass IS NOT NULL",
      "RETURN h.deviceClass AS class, count(DISTINCT h) AS devices, count(DISTINCT p) AS papers",
      "ORDER BY papers DESC, class",
    ],
  ),
  named(
    "device-family",
    "Devices of a family",
    "Which devices are of this class or family?",
    [HARDWARE],
    [
      "MATCH (d:Hardware)-[:IS_A]->(f:Hardware)",
      `WHERE ${isDevice("f", "hardware")}`,
      "RETURN d.name AS device, f.name AS family, d.vendor AS vendor, d.year AS year, d.papers AS papers",
      "ORDER BY papers DESC, device, family",
    ],
  ),
  named(
    "shared-devices",
    "Techniques that share devices",
    "Which techniques run on the same devices as this one?",
    [TECHNIQUE],
    [
      "MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware)<-[:RUNS_ON]-(o:Technique)",
      `WHERE ${isLike("t", "technique")} AND o.id <> t.id`,
      "RETURN o.name AS technique, count(DISTINCT h) AS devices",
      "ORDER BY devices DESC, technique",
    ],
  ),
  named(
    "never-on-hardware",
    "Gaps of a device",
    "Which well-known techniques has no paper put on this hardware?",
    [HARDWARE],
    [
      "MATCH (t:Technique)",
      `WHERE t.papers >= 2 AND NOT EXISTS { MATCH (t)-[:RUNS_ON]->(h:Hardware) WHERE ${isDevice("h", "hardware")} }`,
      "RETURN t.name AS technique, t.papers AS papers",
      "ORDER BY papers DESC, technique",
    ],
  ),
  named(
    "single-device-techniques",
    "Tried on one device only",
    "Which techniques have been tried on a single device?",
    [],
    [
      "MATCH (t:Technique)-[r:RUNS_ON]->(h:Hardware)",
      "WITH t, count(h) AS devices, collect(h.name) AS names, max(r.papers) AS papers",
      "WHERE devices = 1",
      "RETURN t.name AS technique, names[0] AS hardware, papers",
      "ORDER BY papers DESC, technique",
    ],
  ),
];
