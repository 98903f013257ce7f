import { z } from "@hono/zod-openapi";
import { EntityType, Role } from "@lithograph/model";

/** An item that holds a comma of its own (some DOIs do) is percent-encoded once more: `10.1%2Fa%2Cb` before encoding. */
function decodeItem(item: string): string {
  if (!item.includes("%")) return item;
  try {
    return decodeURIComponent(item);
  } catch {
    return item;
  }
}

/** `?types=Technique,Hardware`: a list in one parameter, each item checked. */
export function listOf<T extends z.ZodType<string, string>>(item: T, description: string) {
  return z
    .string()
    .max(60_000)
    .transform((text) =>
      text
        .split(",")
        .filter((part) => part !== "")
        .map(decodeItem),
    )
    .pipe(z.array(item).max(500))
    .optional()
    .openapi({
      type: "string",
      description: `${description}; several separated by commas, a comma inside one percent-encoded (%2C).`,
    });
}

export function intBetween(low: number, high: number, fallback: number, description: string) {
  return z.coerce.number().int().min(low).max(high).default(fallback).openapi({ description });
}

const year = z.coerce.number().int().min(1500).max(2200).optional();

/** The facets above every view. */
export const FilterQuery = z.object({
  types: listOf(EntityType, "Entity types"),
  roles: listOf(Role, "What a paper does with the entity"),
  deviceClasses: listOf(z.string().max(100), "Hardware classes, as in the summary (GPU, FPGA, …)"),
  venues: listOf(z.string().max(300), "Venues"),
  yearFrom: year.openapi({ description: "First year, inclusive." }),
  yearTo: year.openapi({ description: "Last year, inclusive." }),
  minPapers: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .openapi({ description: "Least papers that speak of it." }),
  minConfidence: z.coerce.number().min(0).max(1).optional().openapi({ description: "Lowest confidence, 0 to 1." }),
});
export type FilterQuery = z.infer<typeof FilterQuery>;

/** Canonical entity or paper id in the path, URL-encoded. */
export const IdParam = z.object({ id: z.string().min(1).max(400) });
