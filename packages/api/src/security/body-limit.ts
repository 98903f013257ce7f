import { LithographError } from "@lithograph/model";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problemResponse } from "../router.ts";

/** Ends a body that is larger than `bytes`, whether it says so in its header or is only found to be. */
export function limitBody(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () =>
      problemResponse(
        new LithographError(
          "TOO_LARGE",
          `The request was refused: its body is larger than ${bytes} bytes.`,
          "Send less at once; large files are best read with: lithograph ingest FILE",
        ),
      ),
  });
}
