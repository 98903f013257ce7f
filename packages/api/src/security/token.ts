import { createHash, timingSafeEqual } from "node:crypto";
import { LithographError } from "@lithograph/model";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { problemResponse } from "../router.ts";
import type { Access } from "../settings.ts";

const COOKIE = "lithograph";
const OPEN_PATHS = new Set(["/health"]);
const digest = (text: string) => createHash("sha256").update(text).digest();

/** Equal in constant time: digests have one length, whatever was given. */
export function sameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/**
 * Asks for the token where one is set: `Authorization: Bearer …`, or a cookie that a page cannot read, which
 * `?token=…` sets once. The address is then cleaned of it, so that it stays in no history and no referrer.
 */
export function checkToken({ token }: Access): MiddlewareHandler {
  return async (c, next) => {
    if (token === null || OPEN_PATHS.has(c.req.path)) return next();
    const url = new URL(c.req.url);
    const asked = url.searchParams.get("token");
    if (asked !== null && c.req.method === "GET" && sameToken(asked, token)) {
      url.searchParams.delete("token");
      const secure = url.protocol === "https:" || c.req.header("x-forwarded-proto") === "https";
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/", secure, maxAge: 30 * 24 * 3600 });
      // Two slashes at the start would name another host.
      return c.redirect(`${url.pathname.replace(/^\/+/, "/")}${url.search}`, 303);
    }
    const bearer = /^Bearer ([^\s]{1,1000})$/i.exec(c.req.header("authorization") ?? "")?.[1];
    const given = bearer ?? getCookie(c, COOKIE) ?? "";
    if (sameToken(given, token)) return next();
    const answer = problemResponse(
      new LithographError(
        "UNAUTHORIZED",
        "The request was refused: it carries no valid token.",
        "Send Authorization: Bearer <LITHOGRAPH_TOKEN>, or open the page once with ?token=<LITHOGRAPH_TOKEN>.",
      ),
    );
    answer.headers.set("www-authenticate", 'Bearer realm="lithograph"');
    return answer;
  };
}
