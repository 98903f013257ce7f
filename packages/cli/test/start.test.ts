import { readFile } from "node:fs/promises";
import { Summary } from "@lithograph/model";
import { expect, test } from "vitest";
import { runCli } from "./support/run-cli.ts";
import { serveCli } from "./support/served.ts";
import { bundleBytes, tempFolder } from "./support/temp-home.ts";

test("start reads the seeds and serves the explorer; a second start reuses all of it", async () => {
  const home = await tempFolder();
  const first = await serveCli(["--home", home, "start"]);
  const page = await fetch(first.url);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await page.text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
  expect((await fetch(first.url + script)).headers.get("cache-control")).toContain("immutable");
  const summary = Summary.parse(await (await fetch(`${first.url}/api/summary`)).json());
  expect(summary).toMatchObject({ papers: 97, engine: "embedded" });

  const again = await runCli(["--home", home, "start"]);
  expect(again).toMatchObject({ code: 0, stdout: `Lithograph is at ${first.url}\n` });
  expect(await first.stop()).toMatchObject({ code: 0 });

  const before = [await bundleBytes(home), await readFile(`${home}/graph/current.json`, "utf8")];
  const second = await serveCli(["--home", home, "start"]);
  expect(Summary.parse(await (await fetch(`${second.url}/api/summary`)).json())).toEqual(summary);
  expect(await second.stop()).toMatchObject({ code: 0 });
  expect([await bundleBytes(home), await readFile(`${home}/graph/current.json`, "utf8")]).toEqual(before);
}, 300_000);
