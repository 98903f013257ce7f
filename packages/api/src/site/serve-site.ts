import type { Context } from "hono";
import type { SiteFile, StaticSite } from "./static-site.ts";

const INDEX = "/index.html";
const NOT_BUILT =
  "The explorer has not been built. Start Lithograph with: pnpm start (it builds it), or build packages/web.\n";

/**
 * The file for a path; the explorer's page for any path that is a place in the explorer (its address bar holds the
 * whole view); null where there is neither.
 */
export function siteResponse(c: Context, site: StaticSite): Response | null {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return null;
  const file = site.get(c.req.path);
  if (file !== undefined) return fileResponse(c, file);
  const isPlace = !c.req.path.startsWith("/api/") && !/\.[a-z0-9]{1,12}$/i.test(c.req.path);
  if (!isPlace) return null;
  const index = site.get(INDEX);
  if (index !== undefined) return fileResponse(c, index);
  return c.req.path === "/" ? c.text(NOT_BUILT, 503) : null;
}

function fileResponse(c: Context, file: SiteFile): Response {
  const zipped = file.gzipped !== null && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
  const headers = new Headers({
    "content-type": file.type,
    etag: file.etag,
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
  });
  if (c.req.header("if-none-match") === file.etag) return c.newResponse(null, { status: 304, headers });
  if (zipped) headers.set("content-encoding", "gzip");
  const body = zipped ? file.gzipped : file.bytes;
  headers.set("content-length", String(body?.length ?? 0));
  return c.newResponse(c.req.method === "HEAD" ? null : body, { status: 200, headers });
}
