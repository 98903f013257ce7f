import { type DeviceRule, join, rule, tight, title, upper } from "./device-rule.ts";

const BOARD_FAMILY: Record<string, string> = {
  zcu: "Zynq UltraScale+",
  zc: "Zynq-7000",
  vcu: "Virtex UltraScale+",
  vc: "Virtex-7",
  kcu: "Kintex UltraScale",
  kc: "Kintex-7",
  ac: "Artix-7",
  kv: "Kria",
  kr: "Kria",
  kd: "Kria",
};
const boardFamily = (line = ""): string => BOARD_FAMILY[line] ?? "Versal";

function showXilinx([, line, generation = "", plus, part]: string[]): string {
  if (part) return join(title(line), tight(part));
  const name = generation.replace("ultrascale", "UltraScale") + (plus ?? "");
  return /^\d$/.test(name) ? `${title(line)}-${name}` : join(title(line), name);
}

function xilinxParents(groups: string[]): readonly string[] {
  const [, line, , , part] = groups;
  return part ? [showXilinx([...groups.slice(0, 4), ""])] : [title(line)];
}

/** FPGA boards and parts: Alveo, Zynq, Virtex, Versal, Kria; Stratix, Arria, Agilex. */
export const FPGA_RULES: DeviceRule[] = [
  rule(/^(?:alveo )?u (\d{2,3})( [cn]| lv)?$/, ([, number, s]) => `Alveo U${number}${upper(s)}`, ["Alveo"], "AMD"),
  rule(
    /^(?:(?:zynq|virtex|kintex|versal|kria|artix|ultrascale\+?|mpsoc|rfsoc|soc|acap|7000|7|ai|core|\+) )*(zcu|zc|vcu|vc|kcu|kc|ac|vck|vhk|vmk|vpk|vek|kv|kr|kd) ?(\d{3,4})$/,
    ([, line, number]) => `${upper(line)}${number}`,
    ([, line]) => [boardFamily(line)],
    "AMD",
  ),
  rule(/^(?:zynq (?:7000 )?)?pynq z ([12])$/, ([, number]) => `PYNQ-Z${number}`, ["PYNQ"], "AMD"),
  rule(
    /^zynq z? ?(70\d{2})$|^(?:zynq )?xc 7 z ?(0\d{2})(?: [a-z].*)?$/,
    (g) => `Zynq ${g[1] ?? `7${g[2]}`}`,
    ["Zynq-7000"],
    "AMD",
  ),
  rule(
    /^(?:zynq (?:ultrascale\+? )?(?:mpsoc )?)?xczu ?(\d{1,2}) (eg|ev|cg|dr)(?: .*)?$/,
    ([, number, s]) => `XCZU${number}${upper(s)}`,
    ["Zynq UltraScale+"],
    "AMD",
  ),
  rule(
    /^(virtex|kintex|artix|spartan) (\d|ultrascale\+|ultrascale)(?: (\+))?(?: (xc.*|vu.*|ku.*|lx.*|vx.*))?$/,
    showXilinx,
    xilinxParents,
    "AMD",
  ),
  rule(
    /^(stratix|arria|cyclone|agilex) (\d{1,2}|iii|ii|iv|v)( gx| mx| nx| sx| soc| tx)?$/,
    ([, line, number, s]) => join(title(line), upper(number), s === " soc" ? "SoC" : upper(s)),
    ([, line, number, s]) => [s ? join(title(line), upper(number)) : title(line)],
    "Intel",
  ),
  rule(
    /^de (\d{1,2})( nano| lite| soc| pro| net)?$/,
    ([, number, s]) => `DE${number}${s ? `-${s.trim() === "soc" ? "SoC" : title(s)}` : ""}`,
    ["Intel FPGA"],
    "Terasic",
  ),
];
