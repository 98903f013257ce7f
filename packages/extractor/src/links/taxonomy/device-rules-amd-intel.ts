import { type DeviceRule, join, rule, tight, title, upper } from "./device-rule.ts";

function showRadeon(g: string[]): string {
  if (g[6]) return join("Radeon RX", g[6], upper(g[8]));
  const line = title(g[1]).replace(/^(Rx|Hd|R|Vii)$/, (s) => s.toUpperCase());
  return join("Radeon", line, `${g[2] ?? ""}${upper(g[3])}`, upper(g[4]));
}

function showRyzen([, ai, threadripper, pro, max, tier, hx, number, suffix]: string[]): string {
  const line = join(ai ? "AI" : "", title(threadripper), upper(pro), max ? title(max).replace(" +", "+") : "");
  return join("Ryzen", line, (tier ?? "").trim(), upper(hx), `${number}${upper(suffix)}`);
}

function showXeon([, e, tier, number, suffix, version]: string[]): string {
  const model = `${number}${upper(suffix)}`;
  return join(
    "Xeon",
    e ? `${tight(e)}-${model}` : join(title(tier), model),
    version ? version.trim().replace(" ", "") : "",
  );
}

const showCore = ([, tier, number, suffix]: string[]): string =>
  `Core i${tier}${number ? `-${number}${upper(suffix)}` : ""}`;

/** AMD and Intel: Instinct, Radeon, EPYC, Ryzen; Arc, Xeon, Core. */
export const AMD_INTEL_RULES: DeviceRule[] = [
  rule(
    /^(?:radeon )?instinct mi (\d{1,3})( x| a)?$|^mi (\d{2,3})( x| a)?$/,
    (g) => `Instinct MI${g[1] ?? g[3]}${upper(g[2] ?? g[4])}`,
    ["Instinct"],
    "AMD",
  ),
  rule(
    /^radeon (rx |pro |hd |r |vii)?(\d{2,4})?( m)?( xtx| xt| gre| x)?$|^()rx (\d{4})()( xtx| xt| gre)?$/,
    showRadeon,
    ["Radeon"],
    "AMD",
  ),
  rule(/^(?:arc )([ab]) (\d{3})$/, ([, kind, number]) => `Arc ${upper(kind)}${number}`, ["Arc"], "Intel"),
  rule(/^epyc (\d{3,4})( [a-z])?( [a-z]\d?)?$/, (g) => `EPYC ${tight(join(...g.slice(1)))}`, ["EPYC"], "AMD"),
  rule(
    /^ryzen( ai)?( threadripper)?( pro)?( max \+| max)?( \d)?( hx)? (\d{3,4})( [a-z]{1,3})?$/,
    showRyzen,
    (g) => [g[1] ? "Ryzen AI" : "Ryzen"],
    "AMD",
  ),
  rule(
    /^xeon( e \d)?( gold| silver| platinum| bronze| max| w| d)? (\d{3,5})( [a-z]{1,2})?( v \d)?( \+)?$/,
    showXeon,
    ["Xeon"],
    "Intel",
  ),
  rule(/^(?:core )?i ([3579])(?: (\d{3,5})( [a-z]{1,2})?( \d)?)?$/, showCore, ["Intel Core"], "Intel"),
  rule(
    /^core ultra ([579]) (\d{3})( [a-z]{1,2})?$/,
    ([, tier, number, s]) => `Core Ultra ${tier} ${number}${upper(s)}`,
    ["Core Ultra"],
    "Intel",
  ),
];
