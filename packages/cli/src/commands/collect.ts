import { openExportData } from "@lithograph/ingest";
import { CollectionStep, ENTITY_TYPES, type ItemRef, LithographError, slug } from "@lithograph/model";
import { readCollections } from "@lithograph/review";
import type { Command } from "commander";
import type { CommandContext } from "../context.ts";
import { plain } from "../output/plain.ts";
import { collect } from "../review-access.ts";
import { readSettings } from "../settings.ts";

/** What an id names, by its form. */
export function itemOf(id: string): ItemRef {
  if (/ [A-Z_]+ /.test(id)) return { kind: "edge", id };
  const prefix = id.slice(0, Math.max(0, id.indexOf(":")));
  if (prefix === "result") return { kind: "result", id };
  return { kind: ENTITY_TYPES.some((type) => type.toLowerCase() === prefix) ? "entity" : "paper", id };
}

export function addCollect(program: Command, context: CommandContext): void {
  const group = program.command("collect").description("gather papers, entities and results, and note things");
  const take = async (step: object) => {
    const parsed = CollectionStep.safeParse(step);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new LithographError("BAD_REQUEST", `The step is not valid: ${issue?.path.join(".")}: ${issue?.message}.`);
    }
    const settings = readSettings(program.opts(), context);
    const { id } = await collect(settings, parsed.data, { by: context.env.USER ?? null });
    await context.terminal.out(`${id}\n`);
  };
  const idOf = async (name: string) => {
    const { source } = await openExportData(readSettings(program.opts(), context).home);
    const found = readCollections(source.collections).collections.find((one) => one.id === name || one.name === name);
    if (found !== undefined) return found.id;
    throw new LithographError("NOT_FOUND", `There is no collection "${name}".`, "lithograph collect list names them.");
  };
  group
    .command("create <name>")
    .description("make a collection")
    .option("-q, --query <terms>", "keep this selection with it")
    .action((name: string, { query = null }: { query?: string | null }) =>
      take({ kind: "create", collection: slug(name) || name, name, query }),
    );
  group
    .command("put <collection> <ids...>")
    .description("put papers, entities, results or edges into it")
    .action(async (name: string, ids: string[]) =>
      take({ kind: "put", collection: await idOf(name), items: ids.map(itemOf) }),
    );
  group
    .command("take <collection> <ids...>")
    .description("take things out of it")
    .action(async (name: string, ids: string[]) =>
      take({ kind: "take", collection: await idOf(name), items: ids.map(itemOf) }),
    );
  group
    .command("delete <collection>")
    .description("delete a collection; what is in it stays where it is")
    .action(async (name: string) => take({ kind: "delete", collection: await idOf(name) }));
  group
    .command("note <id> <text>")
    .description("note something on a paper, an entity, a result or an edge")
    .action((id: string, text: string) => take({ kind: "note", item: itemOf(id), text }));
  group
    .command("undo <step>")
    .description("take a step back, by its id")
    .action((entry: string) => take({ kind: "undo", entry }));
  group
    .command("list")
    .description("collections and notes")
    .action(async () => {
      const { source } = await openExportData(readSettings(program.opts(), context).home);
      const { collections, notes } = readCollections(source.collections);
      for (const { id, name, items } of collections) {
        await context.terminal.out(`${plain(`${id}  ${name} (${items.length})`)}\n`);
        for (const item of items) await context.terminal.out(`  ${plain(`${item.kind} ${item.id}`)}\n`);
      }
      for (const { item, text } of notes) await context.terminal.out(`${plain(`${item.kind} ${item.id}: ${text}`)}\n`);
    });
}
