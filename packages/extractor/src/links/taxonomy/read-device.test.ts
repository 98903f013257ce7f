import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameWords } from "../name-key.ts";
import { readDevice } from "./read-device.ts";

const read = (name: string): string | null => readDevice(nameWords(name))?.name ?? null;

describe("readDevice", () => {
  it.each([
    ["NVIDIA GeForce RTX 4070 Ti SUPER", "RTX 4070 Ti Super", ["GeForce RTX"]],
    ["RTX 5070Ti laptop", "RTX 5070 Ti Laptop", ["RTX 5070 Ti"]],
    ["NVIDIA RTX 6000 Ada Generation", "RTX 6000 Ada", ["Quadro"]],
    ["RTX A6000", "RTX A6000", ["Quadro"]],
    ["NVIDIA A100-SXM4-80GB", "A100 SXM4 80GB", ["A100"]],
    ["AMD Instinct MI300X accelerator", "Instinct MI300X", ["Instinct"]],
    ["AMD Radeon RX 7900 XTX", "Radeon RX 7900 XTX", ["Radeon"]],
    ["Intel Xeon Platinum 8380 CPU", "Xeon Platinum 8380", ["Xeon"]],
    ["Intel Xeon E5-2680 v4", "Xeon E5-2680 v4", ["Xeon"]],
    ["AMD EPYC 7763 64-Core Processor", null, []],
    ["AMD Ryzen 9 5950X", "Ryzen 9 5950X", ["Ryzen"]],
    ["Intel Core i9 12900H", "Core i9-12900H", ["Intel Core"]],
    ["Apple M3 Max", "Apple M3 Max", ["Apple Silicon"]],
    ["Qualcomm Snapdragon 8 Gen 3", "Snapdragon 8 Gen 3", ["Snapdragon"]],
    ["Kirin 990", "Kirin 990", ["Kirin"]],
    ["ARM Cortex-M4 microcontroller", "Cortex-M4", ["Cortex-M"]],
    ["STM32H7", "STM32H7", ["STM32"]],
    ["Raspberry Pi 4B", "Raspberry Pi 4 Model B", ["Raspberry Pi 4"]],
    ["AMD Zynq UltraScale+ MPSoC ZCU104 board", "ZCU104", ["Zynq UltraScale+"]],
    ["Xilinx Virtex UltraScale+ XCVU9P", "Virtex XCVU9P", ["Virtex UltraScale+"]],
    ["Intel Stratix 10 GX", "Stratix 10 GX", ["Stratix 10"]],
    ["Google Cloud TPU v4", "TPU v4", ["TPU"]],
    ["Huawei Ascend 910B", "Ascend 910B", ["Ascend"]],
    ["NVIDIA Jetson AGX Orin 64GB", "Jetson AGX Orin 64GB", ["Jetson AGX Orin"]],
  ])("reads %s as %s", (name, device, parents) => {
    expect(read(name)).toBe(device);
    if (device !== null) expect(readDevice(nameWords(name))?.parents).toEqual(parents);
  });

  it.each([
    "A100 cluster",
    "GPU",
    "NVIDIA GPU",
    "edge device",
    "FPGA",
    "LLM accelerator",
    "28nm CMOS",
    "5G",
    "ResNet-50",
  ])("leaves %s alone", (name) => {
    expect(read(name)).toBeNull();
  });

  it("reads the names that it gives as the same device", () => {
    const name = fc.constantFrom(
      "RTX 4090",
      "MI250X",
      "Xeon Gold 6230",
      "Cortex-A76",
      "U280",
      "TPU v3",
      "Apple M1 Pro",
    );
    const memory = fc.constantFrom("", " 16GB", " 80 GB");
    fc.assert(
      fc.property(name, memory, (device, size) => {
        const shown = read(device + size);
        expect(shown).not.toBeNull();
        expect(read(shown ?? "")).toBe(shown);
      }),
    );
  });

  it("takes any words", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 30 }), (words) => {
        readDevice(nameWords(words.join(" ")));
      }),
    );
  });
});
