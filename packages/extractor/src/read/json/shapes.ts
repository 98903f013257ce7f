import { z } from "zod";

/** Lenient views of JSON from outside: what has another type than expected is as if it were absent. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null)
  .default(null);
export type Text = z.infer<typeof text>;

/** One text or a list of texts (Crossref titles, Dimensions): the first. */
export const firstText = z
  .union([z.string(), z.number().transform(String), z.array(z.unknown()).transform((all) => text.parse(all[0]))])
  .nullable()
  .catch(null)
  .default(null);

/** A list whose items that do not fit are left out. */
export function listOf<S extends z.ZodType>(item: S): z.ZodType<z.output<S>[]> {
  return z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((all) =>
      all.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** Name parts as CSL, Crossref, Zotero and others write them. */
const NameParts = z.object({
  family: text,
  given: text,
  suffix: text,
  literal: text,
  name: text,
  lastName: text,
  firstName: text,
  last_name: text,
  "family-names": text,
  "given-names": text,
  first_name: text,
  display_name: text,
  "dropping-particle": text,
  "non-dropping-particle": text,
});

/** An author as one text: "Family, Given", or a name as it stands. */
export const author = z.union([z.string(), NameParts.transform(nameOf)]);

function nameOf(parts: z.output<typeof NameParts>): string {
  const whole = parts.literal ?? parts.name ?? parts.display_name;
  const family = parts.family ?? parts.lastName ?? parts.last_name ?? parts["family-names"];
  const given = parts.given ?? parts.firstName ?? parts.first_name ?? parts["given-names"];
  if (family === null) return whole ?? given ?? "";
  const particle = [parts["dropping-particle"], parts["non-dropping-particle"]]
    .filter((part) => part !== null)
    .join(" ");
  const full = particle === "" ? family : `${particle} ${family}`;
  if (given === null) return full;
  return parts.suffix === null ? `${full}, ${given}` : `${full}, ${parts.suffix}, ${given}`;
}

/** JSON objects, for readers that tell shapes apart by their keys. */
export const jsonObject = z.record(z.string(), z.unknown());
export type JsonObject = z.infer<typeof jsonObject>;

/** `date-parts` of CSL and Crossref, or a plain date. */
export const dateLike = z
  .union([
    z.string(),
    z.number().transform(String),
    z
      .object({ "date-parts": z.array(z.array(z.union([z.string(), z.number(), z.null()]))) })
      .transform((date) => String(date["date-parts"][0]?.[0] ?? "")),
    z.object({ literal: z.string() }).transform((date) => date.literal),
    z.object({ raw: z.string() }).transform((date) => date.raw),
  ])
  .nullable()
  .catch(null)
  .default(null);
