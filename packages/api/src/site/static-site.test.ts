import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "../testing/test-app.ts";
import { loadSite } from "./static-site.ts";

const folder = await mkdtemp(join(tmpdir(), "lithograph-site-"));
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "dist/index.html"), "<!doctype html><title>Lithograph</title>");
  await writeFile(join(folder, "dist/assets/main-abc123.js"), "export {};".repeat(100));
  await symlink(join(folder, "secret.txt"), join(folder, "dist/link.txt"));
  app = testApp({ site: await loadSite(join(folder, "dist")) });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the explorer's files", () => {
  test("are kept for good where their name changes with their content, and asked for again where not", async () => {
    const script = await app.request("/assets/main-abc123.js", { headers: { "accept-encoding": "gzip" } });
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect(gunzipSync(Buffer.from(await script.arrayBuffer())).toString()).toBe("export {};".repeat(100));
    const page = await app.request("/");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("content-type")).toContain("text/html");
    const again = await app.request("/", { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const head = await app.request("/", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("a place in the explorer is its page; a missing file is none", async () => {
    expect(await (await app.request("/matrix?rows=Model")).text()).toContain("<title>Lithograph");
    for (const path of ["/assets/gone.js", "/api/nothing", "/favicon.ico"])
      expect((await app.request(path)).status).toBe(404);
    expect((await app.request("/matrix", { method: "POST" })).status).toBe(404);
  });

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "//secret.txt",
    "/link.txt",
    "/%00/secret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
  ])("nothing outside the folder is in the table: %s", async (path) => {
    const answer = await app.request(`http://localhost${path}`);
    expect(await answer.text()).not.toContain("secret\n");
    expect(await (await app.request(`http://localhost${path}`)).text()).not.toBe("secret");
  });

  test("says what to do where it is not built", async () => {
    const answer = await testApp({ site: await loadSite(join(folder, "none")) }).request("/");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("pnpm start");
  });
});
