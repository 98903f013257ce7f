import { type DeviceRule, rule, tight, title, upper } from "./device-rule.ts";

/** Accelerators of one maker: TPU, Ascend, Gaudi, Trainium. */
export const ACCELERATOR_RULES: DeviceRule[] = [
  rule(/^(?:cloud )?tpu ?v? (\d)( [ipe])?$/, ([, number, s]) => `TPU v${number}${(s ?? "").trim()}`, ["TPU"], "Google"),
  rule(
    /^ascend (\d{3,4})( [abcdt]{1,2})?(?: (\d))?( pro)?$/,
    ([, number, s, step = ""]) => `Ascend ${number}${upper(s)}${step}`,
    ["Ascend"],
    "Huawei",
  ),
  rule(/^gaudi (\d)$/, ([, number]) => `Gaudi ${number}`, ["Gaudi"], "Intel"),
  rule(
    /^(trainium|inferentia) (\d)$/,
    ([, line, number]) => `${title(line)}${number}`,
    ([, line]) => [title(line)],
    "Amazon",
  ),
  rule(
    /^mlu (\d{3})((?: [a-z] \d)?)$/,
    ([, number, s]) => `MLU${number}${s ? `-${tight(s)}` : ""}`,
    ["MLU"],
    "Cambricon",
  ),
  rule(/^hailo (\d{1,2})( [a-z])?$/, ([, number, s]) => `Hailo-${number}${upper(s)}`, ["Hailo"], "Hailo"),
  rule(/^mtt s (\d{2,4})$/, ([, number]) => `MTT S${number}`, ["MTT"], "Moore Threads"),
  rule(/^mtia v (\d)$/, ([, number]) => `MTIA v${number}`, ["MTIA"], "Meta"),
];
