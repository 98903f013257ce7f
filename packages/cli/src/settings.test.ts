import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { checkExposure, readSettings } from "./settings.ts";

const cwd = await mkdtemp(join(tmpdir(), "lithograph-settings-"));
const config = (text: string) => writeFile(join(cwd, "lithograph.config.json"), text);
beforeEach(() => rm(join(cwd, "lithograph.config.json"), { force: true }));
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe("readSettings", () => {
  test("has defaults for everything", () => {
    expect(readSettings({}, { env: {}, cwd })).toMatchObject({
      home: join(cwd, ".lithograph"),
      host: "127.0.0.1",
      port: 4477,
      token: null,
      hosts: [],
    });
  });

  test("takes flags over environment over file", async () => {
    await config('{"port": 1, "host": "::1", "home": "from-file", "neo4j": {"uri": "bolt://file", "username": "me"}}');
    const env = { LITHOGRAPH_PORT: "2", LITHOGRAPH_HOME: "from-env", NEO4J_URI: "bolt://env" };
    const settings = readSettings({ port: "3" }, { env, cwd });
    expect(settings).toMatchObject({ port: 3, home: join(cwd, "from-env"), host: "::1" });
    expect(settings.env).toMatchObject({ NEO4J_URI: "bolt://env", NEO4J_USERNAME: "me" });
    expect(readSettings({}, { env: {}, cwd })).toMatchObject({ port: 1, home: join(cwd, "from-file") });
  });

  test("reads hosts as a list", () => {
    expect(readSettings({}, { env: { LITHOGRAPH_HOSTS: "a.example, b.example," }, cwd }).hosts).toEqual([
      "a.example",
      "b.example",
    ]);
  });

  test.each([
    [{ port: "no" }, {}, "port"],
    [{ port: "70000" }, {}, "port"],
    [{}, { LITHOGRAPH_TOKEN: "short" }, "token"],
    [{ host: "" }, {}, "host"],
  ])("names the setting that is not valid: %j %j", (flags, env, name) => {
    expect(() => readSettings(flags, { env, cwd })).toThrow(
      expect.objectContaining({ code: "BAD_REQUEST", message: expect.stringContaining(name) }),
    );
  });

  test.each(["{", '{"prot": 80}', '{"port": "x"}', "[]"])("refuses a file that is not valid: %s", async (text) => {
    await config(text);
    expect(() => readSettings({}, { env: {}, cwd })).toThrow(
      expect.objectContaining({ code: "BAD_REQUEST", message: expect.stringContaining("lithograph.config.json") }),
    );
  });
});

describe("checkExposure", () => {
  const at = (host: string, token: string | null) =>
    checkExposure({ home: "x", host, port: 1, token, hosts: [], env: {} });

  test.each(["127.0.0.1", "127.8.9.1", "localhost", "::1"])("lets %s be without a token", (host) => {
    expect(() => at(host, null)).not.toThrow();
  });

  test.each(["0.0.0.0", "::", "192.168.1.2", "127.0.0.1.example"])("asks a token of %s", (host) => {
    expect(() => at(host, null)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("LITHOGRAPH_TOKEN") }),
    );
    expect(() => at(host, "a-secret-of-enough-characters")).not.toThrow();
  });
});
