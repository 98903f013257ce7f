import { LithographError } from "@lithograph/model";
import type { MiddlewareHandler } from "hono";
import { problemResponse } from "../router.ts";
import type { Access } from "../settings.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The name in a Host header, without its port, in lower case; null for what is no host. */
export function hostName(header: string): string | null {
  if (!/^[A-Za-z0-9.:[\]_-]{1,255}$/.test(header)) return null;
  const url = URL.parse(`http://${header}`);
  return url === null || url.pathname !== "/" ? null : url.hostname;
}

/**
 * Refuses a Host that is not ours: a page whose name was pointed at 127.0.0.1 after it was loaded (DNS rebinding) sends
 * its own name there. With a token this is not needed: such a page has no token and no cookie.
 */
export function checkHost({ token, hosts }: Access): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK, ...hosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    const host = hostName(c.req.header("host") ?? new URL(c.req.url).host);
    if (host !== null && (token !== null || allowed.has(host))) return next();
    return problemResponse(
      new LithographError(
        "FORBIDDEN_HOST",
        `The request was refused: its Host "${(host ?? "").slice(0, 100)}" is not this server's.`,
        "Open it as http://127.0.0.1, or name the host in LITHOGRAPH_HOSTS.",
      ),
    );
  };
}

/** Refuses what another site's page asks for (cross-site request forgery): reads too, since a query costs time. */
export function checkOrigin(): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header("origin");
    const site = c.req.header("sec-fetch-site");
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    const foreign = origin !== undefined && URL.parse(origin)?.host !== host;
    // Following a link from another site is not an attack; fetching or embedding from there is.
    const embedded = (site === "cross-site" || site === "same-site") && c.req.header("sec-fetch-mode") !== "navigate";
    if (!foreign && !embedded) return next();
    return problemResponse(
      new LithographError("FORBIDDEN_HOST", "The request was refused: it comes from another site's page.", null),
    );
  };
}
