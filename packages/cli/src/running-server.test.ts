import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { askServer, findServer, noteServer } from "./running-server.ts";

const SETTINGS = { host: "127.0.0.1", port: 1, token: "a-secret-of-enough-characters", hosts: [], env: {} };
const REQUEST = { cypher: "RETURN 1 AS one", params: {}, maxRows: 10, timeoutMs: 1_000 };

async function tempFolder(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "lithograph-running-"));
  onTestFinished(() => rm(home, { recursive: true }));
  return home;
}

/** A server that answers /health, and everything else with one body. */
async function answering(status: number, body: unknown) {
  const seen: { url: string; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url ?? "", authorization: request.headers.authorization });
    const health = request.url === "/health";
    response.writeHead(health ? 200 : status, { "content-type": "application/json" });
    response.end(JSON.stringify(health ? { status: "ok" } : body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, seen };
}

test("finds the server that is noted and answers, until the note is taken away", async () => {
  const [home, server] = [await tempFolder(), await answering(200, {})];
  expect(await findServer(home)).toBeNull();
  const forget = await noteServer(home, server.url);
  expect(await findServer(home)).toBe(server.url);
  await forget();
  expect(await findServer(home)).toBeNull();
});

test.each([
  ["of a server that is gone", '{"url": "http://127.0.0.1:1", "pid": 1}'],
  ["of another scheme", '{"url": "file:///etc/passwd", "pid": 1}'],
  ["that is none", "{"],
])("a note %s counts as none", async (_, text) => {
  const home = await tempFolder();
  await writeFile(join(home, "server.json"), text);
  expect(await findServer(home)).toBeNull();
});

test("asks with the token, and gives the rows", async () => {
  const answer = { columns: ["one"], rows: [[1]], truncated: false, elapsedMs: 1 };
  const { url, seen } = await answering(200, answer);
  expect(await askServer(url, { ...SETTINGS, home: "x" }, REQUEST, new AbortController().signal)).toEqual(answer);
  expect(seen).toEqual([{ url: "/api/cypher", authorization: `Bearer ${SETTINGS.token}` }]);
});

test("a refusal there is thrown as if it were met here", async () => {
  const { url } = await answering(403, { code: "CYPHER_WRITE", message: "CREATE would write", hint: "use MATCH" });
  const asked = askServer(url, { ...SETTINGS, home: "x" }, REQUEST, new AbortController().signal);
  await expect(asked).rejects.toMatchObject({ code: "CYPHER_WRITE", hint: "use MATCH" });
});
