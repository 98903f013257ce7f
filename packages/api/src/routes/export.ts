import { createRoute, z } from "@hono/zod-openapi";
import {
  EVERYTHING,
  EXPORT_FORMATS,
  type ExportData,
  findExportFormat,
  parseSelection,
  selectData,
  selectionOfIds,
} from "@lithograph/review";
import { createRouter } from "../router.ts";
import { ok, problems } from "../schemas/problem.ts";
import { listOf } from "../schemas/query-params.ts";

/** The bundle's contents as they stand. */
export type ReadExportData = () => Promise<ExportData>;

const tags = ["export"];
const Format = z
  .object({
    name: z.string(),
    label: z.string(),
    mediaType: z.string(),
    extension: z.string(),
    exports: z.enum(["graph", "references", "tables", "bundle"]),
    opensIn: z.string(),
  })
  .openapi("ExportFormat");

const formatsRoute = createRoute({
  method: "get",
  path: "/export/formats",
  tags,
  summary: "The ways out, and which programs open them",
  responses: { 200: ok(z.array(Format), "Formats"), ...problems() },
});

const exportRoute = createRoute({
  method: "get",
  path: "/export",
  tags,
  summary: "The graph, references or tables as a file; all, or the part that is asked for",
  request: {
    query: z.object({
      format: z.string().min(1).max(60).openapi({ description: "A name of /api/export/formats.", example: "gexf" }),
      select: z.string().max(10_000).optional().openapi({
        description: "Terms: type:Hardware role:runs_on class:FPGA year:2020..2024 confidence>=0.6, or ids.",
      }),
      ids: listOf(z.string().max(400), "Only these entities, papers and results, and what links them"),
    }),
  },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
    ...problems(409),
  },
});

export function exportRoutes(readExportData: ReadExportData) {
  return createRouter()
    .openapi(formatsRoute, (c) => {
      const formats = EXPORT_FORMATS.map(({ write: _, ...format }) => format);
      return c.json(formats, 200);
    })
    .openapi(exportRoute, async (c) => {
      const { format: name, select, ids } = c.req.valid("query");
      const format = findExportFormat(name);
      const selection =
        ids !== undefined ? selectionOfIds(ids.join("\n")) : select === undefined ? EVERYTHING : parseSelection(select);
      const data = selectData(await readExportData(), selection);
      c.header("content-type", format.mediaType);
      c.header("content-disposition", `attachment; filename="lithograph.${format.extension}"`);
      return c.body(ReadableStream.from(inBytes(format.write(data))), 200);
    });
}

async function* inBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield typeof piece === "string" ? encoder.encode(piece) : piece;
}
