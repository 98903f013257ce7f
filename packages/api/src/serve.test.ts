import { connect } from "node:net";
import { expect, test } from "vitest";
import { listen } from "./serve.ts";
import { testApp } from "./testing/test-app.ts";

const HOST = "127.0.0.1";

test("answers on a socket, and names the next step where the port is taken", async () => {
  const first = await listen(testApp(), { host: HOST, port: 0 });
  const health = await fetch(`${first.url}/health`);
  expect(health.status).toBe(200);
  const port = Number(new URL(first.url).port);
  await expect(listen(testApp(), { host: HOST, port })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining(String(port)),
    hint: expect.stringContaining("--port"),
  });
  await first.close();
  await expect(fetch(`${first.url}/health`)).rejects.toThrow();
});

test("a client that says nothing does not keep it from closing", async () => {
  const server = await listen(testApp(), { host: HOST, port: 0 });
  const socket = connect(Number(new URL(server.url).port), HOST);
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write("GET /health HTTP/1.1\r\nhost: loc");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await server.close(100);
  await closed;
});

test("says where this machine has no such address", async () => {
  await expect(listen(testApp(), { host: "192.0.2.1", port: 0 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
