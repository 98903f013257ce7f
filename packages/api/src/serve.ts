import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { LithographError } from "@lithograph/model";

export interface Listening {
  /** The address to open. */
  url: string;
  /** Takes no new request, lets running ones end (for `graceMs` at most), and resolves when all are gone. */
  close(graceMs?: number): Promise<void>;
}
interface Fetching {
  fetch: (request: Request) => Response | Promise<Response>;
}

/**
 * Puts an app on a socket.
 * @throws LithographError CONFLICT where the port is taken, BAD_REQUEST where the address is none of this machine's
 */
export async function listen(app: Fetching, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  // A client that sends its headers by the byte, or none, does not hold a connection for ever.
  server.headersTimeout = 20_000;
  server.requestTimeout = 300_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = address !== null && typeof address === "object" ? address.port : port;
  const name = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${name === "0.0.0.0" ? "127.0.0.1" : name}:${actual}`, close: (grace) => close(server, grace) };
}

function close(server: Server, graceMs = 5_000): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function listenError(error: Error, host: string, port: number): LithographError {
  const code = "code" in error ? error.code : "";
  const what = `Listening on ${host}:${port} failed`;
  if (code === "EADDRINUSE") {
    const hint = `Stop what uses it (another Lithograph?), or choose another: --port ${port + 1}`;
    return new LithographError("CONFLICT", `${what}: the port is in use.`, hint, { cause: error });
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new LithographError("BAD_REQUEST", `${what}: this machine has no such address.`, "Use --host 127.0.0.1");
  }
  if (code === "EACCES") {
    return new LithographError(
      "BAD_REQUEST",
      `${what}: the port may not be used.`,
      "Choose one above 1023: --port 4477",
    );
  }
  return new LithographError("INTERNAL", `${what}: ${error.message}.`, null, { cause: error });
}
