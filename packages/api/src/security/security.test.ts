import { describe, expect, test } from "vitest";
import { z } from "zod";
import { stubViews } from "../testing/stub-views.ts";
import { testApp } from "../testing/test-app.ts";
import { hostName } from "./same-site.ts";

const TOKEN = "a-secret-of-enough-characters";
const views = stubViews({ search: async () => [] });
const open = testApp({ views });
const guarded = testApp({ views, access: { token: TOKEN, hosts: [] } });
const PATH = "/api/search?q=x";
const get = (app: typeof open, headers: Record<string, string>, path = PATH) =>
  app.request(`http://127.0.0.1:4477${path}`, { headers: { host: "127.0.0.1:4477", ...headers } });

describe("host", () => {
  test.each(["127.0.0.1:4477", "localhost:4477", "localhost", "[::1]:4477", "LOCALHOST:80"])(
    "takes %s",
    async (host) => {
      expect((await get(open, { host })).status).toBe(200);
    },
  );

  test.each([
    "evil.example",
    "evil.example:4477",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "127.0.0.1@evil.example",
    "evil.example/127.0.0.1",
    "0.0.0.0:4477",
    "169.254.169.254",
    "xn--lcalhost-54a",
    "",
  ])("refuses %j, which a rebound name would send", async (host) => {
    const answer = await get(open, { host });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "FORBIDDEN_HOST" });
  });

  test("takes a host that is named", async () => {
    const app = testApp({ views, access: { token: null, hosts: ["Graph.Example"] } });
    expect((await get(app, { host: "graph.example:8080" })).status).toBe(200);
  });

  test("reads no name from what is no host", () => {
    for (const text of ["a b", "a\r\nb", "a/b", "user@a", "a?b", "a#b"]) expect(hostName(text)).toBeNull();
  });
});

describe("origin", () => {
  test.each([
    { origin: "http://evil.example" },
    { origin: "http://127.0.0.1:9999" },
    { origin: "https://127.0.0.1.evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
    { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" },
  ])("refuses what another site's page sends: %j", async (headers) => {
    expect((await get(open, headers)).status).toBe(403);
  });

  test.each([
    { origin: "http://127.0.0.1:4477" },
    { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" },
    { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
  ])("takes our own page's, and a followed link: %j", async (headers) => {
    expect((await get(open, headers)).status).toBe(200);
  });

  test("refuses a form that another site's page posts", async () => {
    const form = new FormData();
    form.append("files", new File(["x"], "x.bib"));
    const answer = await open.request("http://127.0.0.1:4477/api/ingest", {
      method: "POST",
      body: form,
      headers: { host: "127.0.0.1:4477", origin: "http://evil.example" },
    });
    expect(answer.status).toBe(403);
  });
});

describe("token", () => {
  test.each([
    ["none", {}],
    ["another", { authorization: "Bearer another" }],
    ["a part of it", { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ["more than it", { authorization: `Bearer ${TOKEN}x` }],
    ["the right one in another scheme", { authorization: `Basic ${TOKEN}` }],
    ["another cookie", { cookie: "lithograph=another" }],
    ["the right one in another cookie", { cookie: `token=${TOKEN}` }],
    ["an empty one", { authorization: "Bearer " }],
  ])("refuses %s", async (_, headers) => {
    for (const path of [PATH, "/", "/openapi.json", "/api/jobs", "/nothing"]) {
      const answer = await get(guarded, headers, path);
      expect(answer.status, path).toBe(401);
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
      expect(JSON.stringify(await answer.json())).not.toContain(TOKEN);
    }
  });

  test("takes it as bearer and as cookie, whatever the host", async () => {
    expect((await get(guarded, { authorization: `Bearer ${TOKEN}`, host: "graph.example" })).status).toBe(200);
    expect((await get(guarded, { cookie: `lithograph=${TOKEN}` })).status).toBe(200);
  });

  test("takes it once from the address, sets a cookie that no page reads, and cleans the address", async () => {
    const answer = await get(guarded, {}, `/matrix?rows=Technique&token=${TOKEN}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/matrix?rows=Technique");
    expect(answer.headers.get("set-cookie")).toMatch(/^lithograph=.*HttpOnly.*SameSite=Strict/);
  });

  test("never sends the visitor elsewhere", async () => {
    const answer = await get(guarded, {}, `//evil.example/?token=${TOKEN}`);
    expect(answer.headers.get("location") ?? "/").toMatch(/^\/(?!\/)/);
  });

  test("a wrong one in the address is refused", async () => {
    expect((await get(guarded, {}, `${PATH}&token=another`)).status).toBe(401);
  });

  test("health needs none, and says nothing of the data", async () => {
    const answer = await get(guarded, {}, "/health");
    expect(answer.status).toBe(200);
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(await answer.json()))).toEqual(["status", "version"]);
  });
});

describe("headers", () => {
  test("every answer, errors too, allows nothing inline and nothing from elsewhere", async () => {
    for (const path of [PATH, "/", "/nothing", "/api/graph?limit=x"]) {
      const { headers } = await get(open, {}, path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});

describe("bodies", () => {
  const small = testApp({
    views,
    limits: {
      maxUploadBytes: 2_000,
      maxUploadsAtOnce: 1,
      maxFiles: 2,
      maxQueuedBytes: 4_000,
      maxQueuedJobs: 2,
      maxBodyBytes: 500,
    },
  });
  const post = (path: string, body: string | FormData, headers: Record<string, string> = {}) =>
    small.request(`http://localhost${path}`, { method: "POST", body, headers });

  test("refuses a body that is too large, by its length and by what comes", async () => {
    const json = JSON.stringify({ cypher: "x".repeat(600) });
    expect((await post("/api/cypher", json, { "content-type": "application/json" })).status).toBe(413);
    const stream = new Blob([json]).stream();
    const chunked = new Request("http://localhost/api/cypher", {
      method: "POST",
      body: stream,
      headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
      duplex: "half",
    });
    expect((await small.request(chunked)).status).toBe(413);
  });

  test("refuses an upload that is too large or of too many files", async () => {
    const large = new FormData();
    large.append("files", new File(["x".repeat(3_000)], "x.bib"));
    expect((await post("/api/ingest", large)).status).toBe(413);
    const many = new FormData();
    for (const name of ["a", "b", "c"]) many.append("files", new File(["x"], name));
    const answer = await post("/api/ingest", many);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining("3 files") });
  });

  test("receives no more uploads at once than it can hold, and the next when one is done", async () => {
    const upload = (body: ReadableStream | FormData) => {
      const headers = body instanceof FormData ? {} : { "content-type": "multipart/form-data; boundary=x" };
      return small.request(
        new Request("http://localhost/api/ingest", { method: "POST", body, headers, duplex: "half" }),
      );
    };
    const held = new TransformStream();
    const slow = upload(held.readable);
    const form = new FormData();
    form.append("files", new File(["x"], "x.bib"));
    expect((await upload(form)).status).toBe(429);
    await held.writable.close();
    expect((await slow).status).toBe(400);
    expect((await upload(form)).status).toBe(202);
  });
});
