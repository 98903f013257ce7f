const KINDS = [
  "ratio",
  "percent",
  "points",
  "time",
  "rate",
  "energy",
  "power",
  "memory",
  "compute",
  "efficiency",
  "length",
  "level",
  "score",
  "frequency",
  "money",
  "count",
  "none",
] as const;

/** What a unit measures; it decides which metrics a number can belong to. */
export type UnitKind = (typeof KINDS)[number];

const TABLE: Partial<Record<UnitKind, readonly string[]>> = {
  ratio: ["x", "X", "×", "times", "fold", "folds"],
  percent: ["%", "percent", "per cent", "pct"],
  points: ["points", "point", "pp", "pts", "pt", "p.p.", "percentage points", "percentage point", "percent points"],
  time: `ns μs µs us ms s sec secs second seconds minute minutes min mins hour hours h hr hrs day days millisecond
    milliseconds microsecond microseconds nanosecond nanoseconds msec usec nsec cycles cycle ps fs`.split(/\s+/),
  rate: `FPS fps QPS qps TPS tps RPS rps IPS ips tok/s Hz-1 Mbps Gbps Tbps kbps Kbps bps Tb/s Gb/s Mb/s MTEPS GTEPS TEPS`.split(
    /\s+/,
  ),
  energy: `J mJ uJ μJ µJ nJ pJ fJ aJ kJ MJ Wh kWh MWh joule joules Joule Joules picojoule picojoules nanojoules`.split(
    /\s+/,
  ),
  power: `W mW uW μW µW nW pW kW MW GW watt watts Watt Watts milliwatt milliwatts dBm`.split(/\s+/),
  memory: `B KB kB MB GB TB PB KiB MiB GiB TiB Kb Mb Gb kb bit bits byte bytes Byte Bytes megabytes gigabytes`.split(
    /\s+/,
  ),
  compute:
    `FLOP FLOPs FLOPS KFLOPs MFLOPs MFLOPS GFLOPs GFLOPS GFLOP TFLOPs TFLOPS TFLOP PFLOPs PFLOPS PFLOP EFLOPS Gflops Tflops
    Mflops TeraFLOPS teraflops MAC MACs GMACs MMACs GMAC TMACs OPs OPS GOPS GOPs GOP MOPS MOPs TOPS TOPs POPS SOPs GSOPs`.split(
      /\s+/,
    ),
  length: `nm μm µm um mm cm m km mm2 mm² μm2 μm² μm^2 um2 mm^2 um^2 cm2 cm^2 pixels px`.split(/\s+/),
  level: `dB db meV eV mV V mA A F2 mmHg K °C degrees`.split(/\s+/),
  score: `PPL ppl mAP AP AUC BLEU mIoU IoU ROUGE WER CER F1 PSNR SSIM FID acc`.split(/\s+/),
  frequency: `Hz kHz KHz MHz GHz THz`.split(/\s+/),
  money: ["$", "USD", "dollars", "cents"],
  count: `tokens token parameters params images image frames frame samples sample requests request queries query steps
    iterations epochs inferences inference operations operation ops edges vertices updates events words sequences
    transactions instructions layers qubits LUTs DSPs BRAMs gates lines kernels tasks problems models node nodes GPUs
    GPU-hour GPU-hours GPU-day GPU-days TPU-hours TPU-days CPU-hours CPU-days`.split(/\s+/),
};

/** The spelling of a unit → its kind. Case counts: "mW" is not "MW". */
export const UNITS: ReadonlyMap<string, UnitKind> = new Map(
  KINDS.flatMap((kind) => (TABLE[kind] ?? []).map((name): [string, UnitKind] => [name, kind])),
);

/** Kind of a quotient of two units ("tokens/s", "TOPS/W", "pJ/bit"). */
export function quotientKind(above: UnitKind, below: UnitKind): UnitKind {
  if (below === "time") return "rate";
  if (below === "power" || below === "energy") return "efficiency";
  if (above === "energy") return "energy";
  if (above === "time") return "time";
  if (below === "length") return "efficiency";
  return above;
}

/** The unit as it is reported: ratios are "x", shares "%", differences of shares "points". */
export function unitName(kind: UnitKind, written: string): string | null {
  if (kind === "ratio") return "x";
  if (kind === "percent") return "%";
  if (kind === "points") return "points";
  return written === "" ? null : written.replaceAll("µ", "μ");
}
