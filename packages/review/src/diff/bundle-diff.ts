import { z } from "zod";

const Changed = z.object({ field: z.string(), before: z.string(), after: z.string() });
const part = <T extends z.ZodRawShape>(item: z.ZodObject<T>) =>
  z.object({
    added: z.array(item),
    gone: z.array(item),
    changed: z.array(item.extend({ changes: z.array(Changed) })),
  });

const PaperItem = z.object({ id: z.string(), title: z.string(), year: z.int().nullable() });
const EntityItem = z.object({ id: z.string(), name: z.string(), type: z.string() });
const LinkItem = z.object({
  id: z.string(),
  paper: z.string(),
  entity: z.string(),
  name: z.string(),
  role: z.string(),
  sentence: z.string(),
});
const ResultItem = z.object({
  id: z.string(),
  paper: z.string(),
  value: z.string(),
  metric: z.string().nullable(),
  sentence: z.string(),
});

/** What is different between two states of a bundle, after curation. Items stand in the order of their ids. */
export const BundleDiff = z.object({
  papers: part(PaperItem),
  entities: part(EntityItem),
  links: part(LinkItem),
  results: part(ResultItem),
  /** For colouring: ids of nodes and of edges (`source TYPE target`) of the drawn graph. */
  overlay: z.object({
    nodes: z.object({ added: z.array(z.string()), gone: z.array(z.string()), changed: z.array(z.string()) }),
    edges: z.object({ added: z.array(z.string()), gone: z.array(z.string()), changed: z.array(z.string()) }),
  }),
});
export type BundleDiff = z.infer<typeof BundleDiff>;
export type FieldChange = z.infer<typeof Changed>;

/** One kind of thing in a diff. */
export interface DiffPart<T> {
  added: T[];
  gone: T[];
  changed: (T & { changes: FieldChange[] })[];
}
