import { type DeviceRule, join, rule, tight, title, upper } from "./device-rule.ts";

/** NVIDIA: GeForce, workstation, TITAN, DGX. Data-centre products stand in the tables. */
export const NVIDIA_RULES: DeviceRule[] = [
  rule(
    /^(?:quadro )?rtx (a )?([2-8]000|2800|3500|4500|5880)( ada)?(?: generation)?$/,
    ([, a, number = "", ada]) => join("RTX", a ? `A${number}` : number, title(ada)),
    ["Quadro"],
    "NVIDIA",
  ),
  rule(/^a ([4-6]000|4500|5500)$/, ([, number]) => `RTX A${number}`, ["Quadro"], "NVIDIA"),
  rule(
    /^rtx pro (\d{4})( blackwell)?(?: workstation| server)?(?: edition)?$/,
    ([, number]) => `RTX PRO ${number}`,
    ["Blackwell"],
    "NVIDIA",
  ),
  rule(
    /^(?:geforce )?rtx (\d{4})( d)?( ti)?( super)?$/,
    ([, number = "", d, ti, s]) => join("RTX", `${number}${d ? "D" : ""}`, title(ti), title(s)),
    ["GeForce RTX"],
    "NVIDIA",
  ),
  rule(/^([2345]0[5-9]0)( ti)?$/, ([, number = "", ti]) => join("RTX", number, title(ti)), ["GeForce RTX"], "NVIDIA"),
  rule(
    /^(?:geforce )?gtx (\d{3,4})( ti)?( super)?$/,
    ([, number = "", ti, s]) => join("GTX", number, title(ti), title(s)),
    ["GeForce GTX"],
    "NVIDIA",
  ),
  rule(
    /^(?:geforce )?(?:gtx )?titan (x|xp|v|rtx|black|z)$/,
    ([, kind = ""]) => `TITAN ${kind === "xp" ? "Xp" : kind === "black" ? "Black" : upper(kind)}`,
    ["TITAN"],
    "NVIDIA",
  ),
  rule(/^quadro ([a-z]{1,2}) (\d{3,4})( [a-z])?$/, (g) => `Quadro ${tight(join(...g.slice(1)))}`, ["Quadro"], "NVIDIA"),
  rule(/^dgx ([a-z]{1,2}) (\d{3})$/, ([, kind, number]) => `DGX ${upper(kind)}${number}`, ["DGX"], "NVIDIA"),
];
