import { atoms, joinKey } from "../name-key.ts";
import { DEVICE_RULES } from "./device-grammar.ts";
import type { KnownEntity } from "./known-entity.ts";
import { knownTable } from "./known-table.ts";

/** Makers, by the words that may stand before a product. "Apple" and "Tesla" are read by rules and tables instead. */
const VENDOR_WORDS: Record<string, string> = {
  nvidia: "NVIDIA",
  amd: "AMD",
  xilinx: "AMD",
  intel: "Intel",
  altera: "Intel",
  habana: "Intel",
  google: "Google",
  huawei: "Huawei",
  hisilicon: "Huawei",
  qualcomm: "Qualcomm",
  arm: "Arm",
  mediatek: "MediaTek",
  samsung: "Samsung",
  amazon: "Amazon",
  aws: "Amazon",
  microsoft: "Microsoft",
  meta: "Meta",
  graphcore: "Graphcore",
  groq: "Groq",
  cambricon: "Cambricon",
  avnet: "Avnet",
  digilent: "Digilent",
  terasic: "Terasic",
  stmicroelectronics: "STMicroelectronics",
  espressif: "Espressif",
  apple: "Apple",
  ibm: "IBM",
};
/** Head nouns that a product's name may carry without being another product. */
const HEADS = new Set(
  "gpu cpu npu fpga soc mpsoc asic tpu processor coprocessor accelerator board card chip device platform kit evaluation development developer module core tensor graphics microcontroller mcu superchip datacenter center data edge mobile embedded computer single".split(
    " ",
  ),
);
/** Architectures that may stand before a product ("Turing T4"). */
const ARCHITECTURES = new Set(["turing", "volta", "pascal", "ampere", "hopper", "blackwell", "ada"]);
/** Words of form and fit: a variant of the product, which IS_A the product. */
const FORM = new Set(["sxm", "sxm2", "sxm3", "sxm4", "sxm5", "pcie", "nvl", "oam", "laptop", "mobile", "maxq"]);
const FORM_NAMES: Record<string, string> = { pcie: "PCIe", laptop: "Laptop", mobile: "Mobile", maxq: "Max-Q" };

interface Parts {
  vendor: string | null;
  core: string[];
  form: string[];
  memory: string | null;
}

/** Takes makers, head nouns, memory size and form factor off a device's words; at least one word stays. */
function takeApart(words: readonly string[]): Parts {
  const parts: Parts = { vendor: null, core: [], form: [], memory: null };
  let rest = [...words];
  while (rest.length > 1 && VENDOR_WORDS[rest[0] ?? ""] !== undefined) {
    parts.vendor ??= VENDOR_WORDS[rest.shift() ?? ""] ?? null;
    if (parts.vendor !== null && VENDOR_WORDS[rest[0] ?? ""] === parts.vendor) rest.shift();
  }
  const joined = rest.join(" ").replace(/\b(\d{1,3}) ?(?:gb|gib|g)\b(?: hbm\w*| vram| memory)?/, (_, size) => {
    parts.memory = `${size}GB`;
    return "";
  });
  rest = joined.split(" ").filter(Boolean);
  for (const word of rest) {
    if (FORM.has(word) && rest.length > 1) parts.form.push(FORM_NAMES[word] ?? word.toUpperCase());
    else parts.core.push(word);
  }
  if (ARCHITECTURES.has(parts.core[0] ?? "") && /\d/.test(parts.core[1] ?? "")) parts.core.shift();
  while (parts.core.length > 1 && HEADS.has(parts.core.at(-1) ?? "")) parts.core.pop();
  return parts;
}

function fromGrammar(core: readonly string[]): KnownEntity | null {
  const spaced = atoms(core).join(" ");
  if (spaced.length > 60) return null;
  for (const { pattern, show, parents, vendor } of DEVICE_RULES) {
    const groups = pattern.exec(spaced);
    if (!groups) continue;
    const list = Array.from(groups);
    const family = { type: "Hardware" as const, aliases: [], year: null, deviceClass: null };
    return { ...family, name: show(list), parents: parents(list), vendor };
  }
  return null;
}

/** A row that names a product, not a class of devices, may be found under a shortened name. */
const isProduct = (row: KnownEntity): boolean => row.vendor !== null || /\d/.test(row.name);

function readCore(core: readonly string[]): KnownEntity | null {
  const row = knownTable("Hardware").get(joinKey(core));
  if (row && isProduct(row)) return row;
  const read = fromGrammar(core) ?? (core[0] === "tesla" || core[0] === "geforce" ? readCore(core.slice(1)) : null);
  return read && (knownTable("Hardware").get(joinKey(read.name.toLowerCase().split(/[ -]/))) ?? read);
}

/**
 * The device that a name's words stand for, or null: "nvidia a100 80gb gpu" is "A100 80GB", which IS_A A100.
 * Only whole names are read; a word that is no maker, head noun or form factor ("cluster") makes it another thing.
 */
export function readDevice(words: readonly string[]): KnownEntity | null {
  const { vendor, core, form, memory } = takeApart(words);
  const withMaker = vendor === "Apple" ? ["apple", ...core] : core;
  const base = readCore(withMaker) ?? (withMaker === core ? null : readCore(core));
  if (!base) return null;
  const variant = [...form, ...(memory === null ? [] : [memory])].join(" ");
  if (variant === "") return base;
  const name = `${base.name} ${variant}`;
  return { ...base, name, parents: [base.name], aliases: [], year: null };
}

/** The maker that a name begins with, or null. */
export function vendorOf(words: readonly string[]): string | null {
  return VENDOR_WORDS[words[0] ?? ""] ?? null;
}
