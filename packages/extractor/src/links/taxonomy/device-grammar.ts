import type { DeviceRule } from "./device-rule.ts";
import { ACCELERATOR_RULES } from "./device-rules-accelerators.ts";
import { AMD_INTEL_RULES } from "./device-rules-amd-intel.ts";
import { FPGA_RULES } from "./device-rules-fpga.ts";
import { MOBILE_RULES } from "./device-rules-mobile.ts";
import { NVIDIA_RULES } from "./device-rules-nvidia.ts";

/** All rules; the first whose pattern fits the whole name decides. Every pattern is anchored and linear. */
export const DEVICE_RULES: readonly DeviceRule[] = [
  ...NVIDIA_RULES,
  ...AMD_INTEL_RULES,
  ...MOBILE_RULES,
  ...FPGA_RULES,
  ...ACCELERATOR_RULES,
];
