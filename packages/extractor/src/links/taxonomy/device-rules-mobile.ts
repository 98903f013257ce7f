import { type DeviceRule, join, rule, tight, title, upper } from "./device-rule.ts";

/** Phones, boards and microcontrollers: Apple, Snapdragon, Cortex, STM32, Raspberry Pi and their kin. */
export const MOBILE_RULES: DeviceRule[] = [
  rule(
    /^apple ([ma]) (\d{1,2})( pro| max| ultra| bionic)?$|^(m) (\d) (pro|max|ultra)$/,
    (g) => join("Apple", `${upper(g[1] ?? g[4])}${g[2] ?? g[5]}`, title(g[3] ?? g[6])),
    ["Apple Silicon"],
    "Apple",
  ),
  rule(
    /^snapdragon (x elite|x plus|8 elite|\d{1,4})( gen \d)?( \+| plus)?( [a-z])?$/,
    ([, number = "", gen, plus]) => join("Snapdragon", title(number), title(gen)) + (plus ? "+" : ""),
    ["Snapdragon"],
    "Qualcomm",
  ),
  rule(
    /^(kirin|dimensity|exynos|adreno) (\d{3,4})( [a-z]{1,2})?$/,
    ([, line, number, s]) => join(title(line), `${number}${upper(s)}`),
    ([, line]) => [title(line)],
  ),
  rule(/^mali ([gt]) (\d{2,3})$/, ([, kind, number]) => `Mali-${upper(kind)}${number}`, ["Mali"], "Arm"),
  rule(
    /^cortex ([amrx]) (\d{1,3})( \+)?$/,
    ([, kind, number, plus]) => `Cortex-${upper(kind)}${number}${plus ? "+" : ""}`,
    ([, kind]) => [kind === "x" ? "ARM CPU" : `Cortex-${upper(kind)}`],
    "Arm",
  ),
  rule(/^neoverse ([nve]) (\d)$/, ([, kind, number]) => `Neoverse ${upper(kind)}${number}`, ["Neoverse"], "Arm"),
  rule(/^ethos ([un]) (\d{2})$/, ([, kind, number]) => `Ethos-${upper(kind)}${number}`, ["Ethos"], "Arm"),
  rule(
    /^stm 32 ([a-z]{1,2}) ?(\d{1,3})?((?: [a-z\d]+){0,3})$/,
    ([, line, number = "", rest = ""]) => `STM32${upper(line)}${number}${tight(rest)}`,
    ["STM32"],
    "STMicroelectronics",
  ),
  rule(/^esp 32 ([sc]) (\d)$/, ([, kind, number]) => `ESP32-${upper(kind)}${number}`, ["ESP32"], "Espressif"),
  rule(
    /^(nrf|rp|max|imxrt) (\d{4,5})$/,
    ([, line = "", number]) => `${line === "nrf" ? "nRF" : upper(line)}${number}`,
    ["microcontroller"],
  ),
  rule(
    /^(?:raspberry pi|rpi) (\d|zero)(?: model)?( [ab])?( \+)?( [w2])?$/,
    ([, number, letter, plus]) =>
      join("Raspberry Pi", title(number), letter ? `Model ${upper(letter)}` : "") + (plus ? "+" : ""),
    ([, number, letter, plus]) => [letter || plus ? `Raspberry Pi ${title(number)}` : "Raspberry Pi"],
    "Raspberry Pi",
  ),
];
