/**
 * Compiles data/taxonomy-devices.tsv from raw name lists: node packages/extractor/scripts/compile-taxonomy.ts FOLDER
 * FOLDER holds epoch_ml_hardware.csv (Epoch AI, CC BY 4.0), hf_tasks_hardware.tsv (Hugging Face, MIT),
 * pciids_accelerators.tsv (PCI ID database, BSD-3-Clause), xilinx_boardstore.tsv (Xilinx, Apache-2.0) and
 * litex_boards.tsv (LiteX, BSD-2-Clause). What the hand-written tables name already is left to them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { nameKey, nameWords } from "../src/links/name-key.ts";
import { readDevice } from "../src/links/taxonomy/read-device.ts";

interface Device {
  name: string;
  parents: readonly string[];
  aliases: Set<string>;
  vendor: string;
  year: string;
  deviceClass: string;
}

const OUT = new URL("../data/taxonomy-devices.tsv", import.meta.url);
const HEAD = "name\tparents\taliases\tvendor\tyear\tclass";
const devices = new Map<string, Device>();
const lines = (folder: string, file: string): string[][] =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));

/** Adds a device, or the year and vendor to one that is there. */
function add(name: string, parents: readonly string[], vendor: string, year = "", deviceClass = ""): void {
  const key = nameKey(name);
  const old = devices.get(key);
  if (!old) {
    devices.set(key, { name, parents, aliases: new Set(), vendor, year, deviceClass });
    return;
  }
  old.vendor ||= vendor;
  if (year && (!old.year || year < old.year)) old.year = year;
}

/** Adds what the grammar reads; false where it reads nothing. Variants (memory, form) give their base. */
function addRead(name: string, vendor: string, year = ""): boolean {
  const read = readDevice(nameWords(name));
  if (!read) return false;
  const base = /(?: (?:SXM\d?|PCIe|NVL|OAM|Laptop|Mobile|Max-Q|\d+GB))+$/.test(read.name) ? null : read;
  if (base) add(base.name, base.parents, base.vendor ?? vendor, base.year === null ? year : String(base.year));
  return true;
}

const FORM = /\s+(?:SXM\d?|PC[Il]e|NVL|DGXS|OAM|\d+ ?GB|\(.*\)).*$/i;
const PARENT: Record<string, string> = {
  AMD: "Instinct",
  Google: "TPU",
  Huawei: "Ascend",
  "Amazon AWS": "ASIC",
  Cambricon: "MLU",
  "Kunlunxin Baidu": "Kunlun",
  Meta: "MTIA",
};
/** The architecture of a data-centre product of NVIDIA, by the letters before its number. */
const ARCHITECTURE: Record<string, string> = {
  GH: "Hopper",
  H: "Hopper",
  B: "Blackwell",
  A: "Ampere",
  L: "Ada Lovelace",
  V: "Volta",
  P: "Pascal",
  T: "Turing",
};

const EpochRow = z.object({
  "Hardware name": z.string(),
  Manufacturer: z.string(),
  Type: z.string(),
  "Release date": z.string(),
});

function addEpoch(folder: string): void {
  const rows = z.array(EpochRow).parse(parse(readFileSync(join(folder, "epoch_ml_hardware.csv")), { columns: true }));
  for (const row of rows) {
    const maker = row.Manufacturer;
    const year = row["Release date"].slice(0, 4);
    const bare = row["Hardware name"]
      .replace(FORM, "")
      .replace(/^(?:NVIDIA|AMD|Google|Huawei|Intel|Meta|Baidu|Cambricon) (?:Tesla |TESLA |HGX |Habana )?/, "")
      .trim();
    if (addRead(bare, maker, year)) continue;
    const code = /^([ABHLPTV]|GH)\d{1,4}[a-zA-Z]{0,2}$/.exec(bare);
    const parent =
      maker === "NVIDIA"
        ? (ARCHITECTURE[code?.[1] ?? ""] ?? "NVIDIA GPU")
        : (PARENT[maker] ?? (row.Type.includes("GPU") ? "GPU" : "ASIC"));
    add(bare, [parent], maker.replace(/ (?:AWS|Baidu)$/, "").replace(/^Kunlunxin$/, "Baidu"), year);
  }
}

function addListed(folder: string): void {
  const vendors: Record<string, string> = { nvidia: "NVIDIA", amd: "AMD" };
  for (const [name = "", , maker = ""] of lines(folder, "hf_tasks_hardware.tsv")) {
    if (addRead(name, vendors[maker] ?? "")) continue;
    const code = /^([ABHLPTV])\d{1,3}[a-z]?$/i.exec(name);
    if (code && maker === "nvidia")
      add(name.replace(/s$/, "S"), [ARCHITECTURE[(code[1] ?? "").toUpperCase()] ?? "NVIDIA GPU"], "NVIDIA");
  }
  for (const [name = "", , maker = ""] of lines(folder, "pciids_accelerators.tsv")) {
    // The grammar alone decides here: the list holds bridges, engineering samples and mobile variants too.
    if (
      ["NVIDIA", "AMD", "Intel"].includes(maker) &&
      /^(?:GeForce (?:RTX|GTX)|Quadro [A-Z]+\d|TITAN|RTX|Radeon (?:RX|Pro|VII)|Arc) ?/.test(name)
    )
      addRead(name, maker);
  }
}

const PART_FAMILY: readonly (readonly [RegExp, string])[] = [
  [/^xczu/, "Zynq UltraScale+"],
  [/^xc7z/, "Zynq-7000"],
  [/^xcvu|^xcku/, "AMD FPGA"],
  [/^xc7a/, "Artix-7"],
  [/^xc7k/, "Kintex-7"],
  [/^xc7v/, "Virtex-7"],
  [/^xcv[cmehp]/, "Versal"],
  [/^xcu/, "Alveo"],
];
const BOARD =
  /\b(?:ZCU\d+|VCU\d+|VCK\d+|VEK\d+|VHK\d+|VMK\d+|VPK\d+|KCU\d+|KC\d{3}|VC\d{3}|ZC\d{3}|AC\d{3}|K[VRD]\d{3}|Alveo U\d+[A-Z]?|PYNQ-Z\d|Arty [ASZ]\d-\d+|Zybo Z7-\d+|Nexys[ \w]+|Cmod \w+-\d+|Basys ?3|Genesys ?2|ZedBoard|MicroZed|MiniZed|PicoZed|Ultra96(?:-V2)?|Eclypse Z7|Cora Z7-\d+)\b/i;
const BOARD_VENDOR: Record<string, string> = {
  "xilinx.com": "AMD",
  "digilentinc.com": "Digilent",
  "avnet.com": "Avnet",
  "tul.com.tw": "TUL",
};

function addBoards(folder: string): void {
  for (const [name = "", , maker = "", , part = ""] of lines(folder, "xilinx_boardstore.tsv")) {
    const vendor = BOARD_VENDOR[maker];
    const board = BOARD.exec(name)?.[0];
    if (vendor === undefined || board === undefined || addRead(board, vendor)) continue;
    add(board, [PART_FAMILY.find(([pattern]) => pattern.test(part))?.[1] ?? "AMD FPGA"], vendor);
  }
  const known = /^(digilent|terasic|sipeed|radiona|xilinx)_(.+)$/;
  const family: Record<string, string> = { digilent: "AMD FPGA", terasic: "Intel FPGA", xilinx: "AMD FPGA" };
  for (const [id = ""] of lines(folder, "litex_boards.tsv")) {
    const [, maker = "", rest = ""] = known.exec(id) ?? [];
    if (!rest || addRead(rest.replaceAll("_", " "), "")) continue;
    const name = rest.replace(/(^|_)\p{Ll}/gu, (c) => c.toUpperCase()).replaceAll("_", " ");
    if (name.length > 4 && maker !== "terasic")
      add(
        name,
        [family[maker] ?? "FPGA"],
        maker.replace(/^\p{Ll}/u, (c) => c.toUpperCase()),
      );
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: compile-taxonomy.ts FOLDER");
  process.exit(2);
}
// The grammar looks names up in the table that is compiled here: it starts from an empty one.
writeFileSync(OUT, `${HEAD}\n`);
addEpoch(folder);
addListed(folder);
addBoards(folder);
const hand = new Set(
  readFileSync(new URL("../data/taxonomy-hardware.tsv", import.meta.url), "utf8")
    .split("\n")
    .map((line) => nameKey(line.split("\t")[0] ?? "")),
);
const rows = [...devices]
  .filter(([key]) => !hand.has(key))
  .map(([, d]) =>
    [d.name, d.parents.join(";"), [...d.aliases].join(";"), d.vendor, d.year, d.deviceClass].join("\t").trimEnd(),
  )
  .sort((a, b) => (a < b ? -1 : 1));
writeFileSync(OUT, `${[HEAD, ...rows].join("\n")}\n`);
console.log(`${rows.length} devices`);
