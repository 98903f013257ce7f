import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { LithographError } from "@lithograph/model";
import type { ReadLimits } from "../limits.ts";

export const GZIP_MAGIC = [0x1f, 0x8b] as const;

/**
 * Unpacks gzip (RFC 1952, several members too) as a stream.
 * @throws LithographError TOO_LARGE where it unpacks to more than `limits.maxGzipRatio` times its size, UNREADABLE_FILE
 * where the data is damaged or cut off
 */
export async function* gunzip(
  name: string,
  packed: AsyncIterable<Uint8Array>,
  limits: ReadLimits,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      read += chunk.length;
      yield chunk;
    }
  }
  const input = Readable.from(counted());
  const gunzipped = createGunzip();
  input.on("error", (error) => gunzipped.destroy(error));
  input.pipe(gunzipped);
  let written = 0;
  try {
    for await (const chunk of gunzipped as AsyncIterable<Uint8Array>) {
      written += chunk.length;
      if (written > limits.gzipGrace && written > read * limits.maxGzipRatio) {
        throw new LithographError(
          "TOO_LARGE",
          `cannot unpack ${name}: it unpacks to more than ${limits.maxGzipRatio} times its size`,
          "unpack it yourself if you trust it",
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof LithographError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new LithographError("UNREADABLE_FILE", `cannot unpack ${name}: ${reason}`, "its gzip data is damaged", {
      cause: error,
    });
  } finally {
    input.destroy();
    gunzipped.destroy();
  }
}
