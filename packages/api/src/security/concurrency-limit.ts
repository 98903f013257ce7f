import { LithographError } from "@lithograph/model";
import type { MiddlewareHandler } from "hono";
import { problemResponse } from "../router.ts";

/** Lets so many requests in at once; the others are told to come again. */
export function limitConcurrency(most: number): MiddlewareHandler {
  let running = 0;
  return async (_, next) => {
    if (running >= most) {
      const message = `The request was refused: ${running} of its kind run already.`;
      return problemResponse(new LithographError("TOO_MANY_REQUESTS", message, "Try again when they are done."));
    }
    running += 1;
    try {
      return await next();
    } finally {
      running -= 1;
    }
  };
}
