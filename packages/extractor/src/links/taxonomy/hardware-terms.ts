import { joinKey, nameWords } from "../name-key.ts";
import type { KnownEntity } from "./known-entity.ts";
import { knownTable } from "./known-table.ts";

/** A name of a device, class, memory or interconnect as a text may write it. */
export interface HardwareTerm {
  term: string;
  /** "GPU", "FPGA", "memory", …; null where neither its row nor its ancestors say. */
  deviceClass: string | null;
  vendor: string | null;
}

/** The first value that `read` finds in a row or, layer by layer, in its ancestors. */
function fromAncestors(row: KnownEntity, read: (row: KnownEntity) => string | null): string | null {
  const table = knownTable("Hardware");
  let layer: KnownEntity[] = [row];
  for (let depth = 0; depth < 8 && layer.length > 0; depth += 1) {
    for (const each of layer) {
      const value = read(each);
      if (value !== null) return value;
    }
    layer = layer.flatMap(({ parents }) => parents.flatMap((name) => table.get(joinKey(nameWords(name))) ?? []));
  }
  return null;
}

/**
 * Every name and alias in the hardware tables, once, with device class and maker. Product numbers beyond the tables
 * (any "RTX \d{4}") are read by the grammar: `readDevice`.
 */
export function hardwareTerms(): HardwareTerm[] {
  const terms: HardwareTerm[] = [];
  for (const row of new Set(knownTable("Hardware").values())) {
    const deviceClass = fromAncestors(row, (each) => each.deviceClass);
    const vendor = fromAncestors(row, (each) => each.vendor);
    for (const term of [row.name, ...row.aliases]) terms.push({ term, deviceClass, vendor });
  }
  return terms;
}
