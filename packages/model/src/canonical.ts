import { z } from "zod";
import { EntityType } from "./types.ts";

/**
 * An entity over all papers, as the linker decides it. `id` is stable: it depends on type and canonical name alone
 * (`entityId`), never on the order in which papers were read.
 */
export const CanonicalEntity = z.object({
  id: z.string(),
  type: EntityType,
  name: z.string(),
  /** Every surface form seen, sorted, without `name`. */
  aliases: z.array(z.string()),
  /** Ids of the entities that this one IS_A (device → family → class; "INT8 quantization" → "quantization"). */
  isA: z.array(z.string()),
  vendor: z.string().nullable().default(null),
  /** Year of release, where a table gives it. */
  year: z.int().nullable().default(null),
  /** Hardware: the device class at the top of IS_A ("GPU", "FPGA", …). */
  deviceClass: z.string().nullable().default(null),
});
export type CanonicalEntity = z.infer<typeof CanonicalEntity>;

/**
 * What the linker returns: the canonical entities (ancestors in IS_A included, even where no paper names them) and,
 * for each paper, the canonical id of each of its evidence entities, in their order.
 */
export interface Linking {
  entities: CanonicalEntity[];
  byPaper: Map<string, string[]>;
}
