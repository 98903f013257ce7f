import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
const COMPRESSED = new Set([".html", ".js", ".css", ".json", ".svg", ".txt", ".wasm", ".webmanifest"]);

export interface SiteFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Null where it would not help. */
  gzipped: Uint8Array<ArrayBuffer> | null;
  type: string;
  etag: string;
  /** Its name changes with its content, so it may be kept for good. */
  immutable: boolean;
}

/**
 * The built explorer, read into memory once, as a table from URL path to file: what is not in the table cannot be
 * asked for, however a path is spelled.
 */
export type StaticSite = ReadonlyMap<string, SiteFile>;

/** Reads a folder; an empty table where it is missing. */
export async function loadSite(folder: string): Promise<StaticSite> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const site = new Map<string, SiteFile>();
  for (const file of files.sort()) {
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    // What a builder leaves for itself: notes in names that begin with a dot, maps.
    if (path.includes("/.") || path.endsWith(".map")) continue;
    site.set(path, await siteFile(path, new Uint8Array(await readFile(file))));
  }
  return site;
}

async function siteFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<SiteFile> {
  const extension = extname(path);
  return {
    bytes,
    gzipped: COMPRESSED.has(extension) ? new Uint8Array(await promisify(gzip)(bytes)) : null,
    type: TYPES[extension] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    immutable: path.startsWith("/assets/"),
  };
}
