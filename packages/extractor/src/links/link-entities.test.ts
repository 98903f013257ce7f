import { CanonicalEntity, entityId } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import type { LinkInput } from "./contract.ts";
import { linkEntities } from "./link-entities.ts";
import { paperOf } from "./test-papers.ts";

const named = (papers: LinkInput[]): Map<string, CanonicalEntity> =>
  new Map(linkEntities(papers).entities.map((entity) => [entity.name, entity]));

describe("linkEntities", () => {
  it("gives each paper the ids of its entities in their order", () => {
    const { byPaper, entities } = linkEntities([
      paperOf("p", [
        ["MoE", "Technique"],
        ["Xilinx Alveo U280 FPGA", "Hardware"],
      ]),
      paperOf("q", [["mixtures of experts", "Technique"]]),
    ]);
    expect(byPaper.get("p")).toEqual(["technique:mixture-of-experts", "hardware:alveo-u280"]);
    expect(byPaper.get("q")).toEqual(["technique:mixture-of-experts"]);
    for (const entity of entities) {
      expect(CanonicalEntity.parse(entity)).toEqual(entity);
      expect(entity.id).toBe(entityId(entity.type, entity.name));
    }
  });

  it("lists every form that papers write, without the name", () => {
    const moe = named([
      paperOf("p", [["MoE", "Technique"]]),
      paperOf("q", [["Mixture of Experts", "Technique"]]),
      paperOf("r", [["mixture-of-experts", "Technique"]]),
    ]).get("Mixture of Experts");
    expect(moe?.aliases).toEqual(["MoE", "mixture-of-experts"]);
  });

  it("takes no alias that names another entity", () => {
    const paper = paperOf("p", [["tail latency", "Metric"]]);
    paper.entities[0]?.mentions.push({ start: 0, end: 7, text: "latency" });
    const entities = named([paper, paperOf("q", [["latency", "Metric"]])]);
    expect(entities.get("tail latency")?.aliases).toEqual([]);
  });

  it("writes a phrase small where papers do, and in the singular", () => {
    const forms = ["Zebra Scheduling Rules", "Zebra Scheduling Rules", "zebra scheduling rules"];
    const { entities } = linkEntities(forms.map((form, i) => paperOf(`p${i}`, [[form, "Technique"]])));
    expect(entities.map(({ name }) => name)).toContain("zebra scheduling rule");
  });

  it("adds the ancestors that its entities need, and no others", () => {
    const entities = named([paperOf("p", [["Alveo U280", "Hardware"]])]);
    expect([...entities.keys()].sort()).toEqual(["AMD FPGA", "Alveo", "Alveo U280", "FPGA", "cloud FPGA"]);
    expect(entities.get("Alveo U280")).toMatchObject({ vendor: "AMD", deviceClass: "FPGA", isA: ["hardware:alveo"] });
  });

  it("says what a device is, who makes it and since when", () => {
    const entities = named([
      paperOf("p", [
        ["H100", "Hardware"],
        ["GH200", "Hardware"],
        ["A100 40GB", "Hardware"],
        ["TPU v4", "Hardware"],
      ]),
    ]);
    expect(entities.get("H100")).toMatchObject({ vendor: "NVIDIA", year: 2022, deviceClass: "GPU" });
    expect(entities.get("GH200")?.isA).toEqual(["hardware:grace", "hardware:hopper"]);
    expect(entities.get("A100 40GB")?.isA).toEqual(["hardware:a100"]);
    expect(entities.get("TPU v4")?.isA).toEqual(["hardware:tpu"]);
    expect(entities.get("TPU")?.isA).toEqual(["hardware:asic"]);
  });
});

describe("abbreviations", () => {
  const ssm = "We use a spatial semantic model (SSM).";

  it("stay apart where they are ambiguous, unless the paper expands them", () => {
    const { byPaper } = linkEntities([
      paperOf("a", [["SSM", "Technique"]], "We use a state space model (SSM)."),
      paperOf("b", [["SSM", "Technique"]], ssm),
      paperOf("c", [["SSM", "Technique"]]),
      paperOf("d", [["state space models", "Technique"]]),
    ]);
    const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => byPaper.get(id)?.[0]);
    expect(a).toBe(d);
    expect(new Set([a, b, c]).size).toBe(3);
  });

  it("take the meaning that nearly all defining papers give", () => {
    const define = "We use prefill token equivalents (PTE) here.";
    const papers = ["a", "b", "c"].map((id) => paperOf(id, [["prefill token equivalents", "Technique"]], define));
    const { byPaper } = linkEntities([...papers, paperOf("d", [["PTE", "Technique"]])]);
    expect(byPaper.get("d")).toEqual(byPaper.get("a"));
  });

  it("are not guessed from one paper", () => {
    const define = "We use prefill token equivalents (PTE) here.";
    const { byPaper } = linkEntities([
      paperOf("a", [["prefill token equivalents", "Technique"]], define),
      paperOf("d", [["PTE", "Technique"]]),
    ]);
    expect(byPaper.get("d")).not.toEqual(byPaper.get("a"));
  });

  it("are the name of what a paper coins", () => {
    const define = "We present CODMAS (Collaborative Optimization via a Dialectic Multi-Agent System).";
    const { byPaper, entities } = linkEntities([
      paperOf("a", [["CODMAS", "Technique", "proposed"]], define),
      paperOf("b", [["CODMAS", "Technique", "compared"]]),
      paperOf(
        "c",
        [["Collaborative Optimization via a Dialectic Multi-Agent System", "Technique", "proposed"]],
        define,
      ),
    ]);
    expect(new Set(["a", "b"].map((id) => byPaper.get(id)?.[0])).size).toBe(1);
    expect(entities.map(({ name }) => name)).toContain("CODMAS");
  });

  it("are the long form where many papers define them, whoever claims to propose it", () => {
    const define = "We use zonal block replay index (ZBRI) here.";
    const papers = ["a", "b", "c", "d"].map((id) => paperOf(id, [["ZBRI", "Technique"]], define));
    const { entities } = linkEntities([...papers, paperOf("e", [["ZBRI", "Technique", "proposed"]], define)]);
    expect(entities.map(({ id }) => id)).toEqual(["technique:zonal-block-replay-index"]);
  });

  it("that two papers coin for different things are two things", () => {
    const { byPaper } = linkEntities([
      paperOf("a", [["SPARC", "Technique", "proposed"]], "We present Sparse Attention Routing Cache (SPARC)."),
      paperOf(
        "b",
        [["SPARC", "Technique", "proposed"]],
        "We present Spiking Pruned Adaptive Reservoir Computing (SPARC).",
      ),
    ]);
    expect(byPaper.get("a")).not.toEqual(byPaper.get("b"));
  });
});

describe("types", () => {
  it("follow the tables where these know the thing under one type", () => {
    const { byPaper } = linkEntities([
      paperOf("a", [["A100", "Hardware"]]),
      paperOf("b", [["A100", "Model"]]),
      paperOf("c", [["PyTorch", "Technique"]]),
    ]);
    expect(byPaper.get("b")).toEqual(byPaper.get("a"));
    expect(byPaper.get("c")).toEqual(["software:pytorch"]);
  });

  it("are not guessed for names that many things bear", () => {
    const { byPaper } = linkEntities([
      paperOf("a", [["Falcon", "Model"]]),
      paperOf("b", [["Falcon", "Hardware", "compared"]]),
      paperOf("c", [["A100", "Technique", "proposed"]]),
    ]);
    expect(byPaper.get("b")).toEqual(["hardware:falcon"]);
    expect(byPaper.get("c")).toEqual(["technique:a100"]);
  });

  it("are not mixed up by capitals alone", () => {
    const { byPaper, entities } = linkEntities([
      paperOf("a", [["LoRa", "Hardware"]]),
      paperOf("b", [["LoRA", "Technique"]]),
      paperOf("c", [["LoRa", "Technique"]]),
    ]);
    expect(byPaper.get("c")).not.toEqual(byPaper.get("b"));
    expect(byPaper.get("b")).toEqual(["technique:lora"]);
    expect(entities.find(({ name }) => name === "LoRA")?.isA).toEqual(["technique:parameter-efficient-fine-tuning"]);
  });

  it("stay apart where nothing decides", () => {
    const { byPaper } = linkEntities([paperOf("a", [["Zebra", "Model"]]), paperOf("b", [["Zebra", "Technique"]])]);
    expect(byPaper.get("a")).not.toEqual(byPaper.get("b"));
  });

  it("keep tasks and metrics apart from techniques of one name", () => {
    const { byPaper } = linkEntities([
      paperOf("a", [["sparsity", "Metric"]]),
      paperOf("b", [["sparsity", "Technique"]]),
    ]);
    expect(byPaper.get("a")).not.toEqual(byPaper.get("b"));
  });
});
