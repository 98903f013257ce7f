import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface TestServer {
  uri: string;
  username: string;
  password: string;
  database: string;
  stop(): Promise<void>;
}

const VERSION = "5.26.30";
const SOURCE = fileURLToPath(new URL("../../test-server/", import.meta.url));
const CACHE = fileURLToPath(new URL(`../../../../.cache/neo4j/${VERSION}/`, import.meta.url));
const OPENED = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);
const READY_MS = 120_000;
const FETCH_MS = 300_000;

/**
 * A real Neo4j for tests: the one that `NEO4J_TEST_URI` names, else one in Docker, else one in Java with its libraries
 * from Maven. Null where none of these is there.
 */
export async function startServer(env: NodeJS.ProcessEnv): Promise<TestServer | null> {
  const uri = env.NEO4J_TEST_URI;
  if (uri !== undefined && uri !== "") {
    const [username, password] = [env.NEO4J_TEST_USERNAME ?? "neo4j", env.NEO4J_TEST_PASSWORD ?? ""];
    return { uri, username, password, database: env.NEO4J_TEST_DATABASE ?? "neo4j", stop: async () => {} };
  }
  if (answers("docker", ["info"])) return startInDocker();
  if (!answers("java", ["-version"])) return null;
  if (!existsSync(CACHE) && (!answers("mvn", ["-v"]) || !fetchLibraries())) return null;
  return startInJava();
}

function answers(command: string, parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: "ignore", timeout: 20_000 }).status === 0;
}

async function startInDocker(): Promise<TestServer> {
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  const container = await new Neo4jContainer("neo4j:5.26-community").start();
  return {
    uri: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
    database: "neo4j",
    stop: async () => {
      await container.stop();
    },
  };
}

/** Copied aside and renamed when whole, so that a copy that was cut short is never used. */
function fetchLibraries(): boolean {
  const aside = `${CACHE.replace(/\/$/, "")}.${process.pid}.tmp`;
  mkdirSync(aside, { recursive: true });
  const copy = [
    "-q",
    "-B",
    "-f",
    join(SOURCE, "pom.xml"),
    "dependency:copy-dependencies",
    `-DoutputDirectory=${aside}`,
  ];
  const done = spawnSync("mvn", copy, { stdio: ["ignore", "ignore", "inherit"], timeout: FETCH_MS }).status === 0;
  if (done && !existsSync(CACHE)) renameSync(aside, CACHE);
  else rmSync(aside, { recursive: true, force: true });
  return existsSync(CACHE);
}

async function startInJava(): Promise<TestServer> {
  const home = mkdtempSync(join(tmpdir(), "lithograph-neo4j-"));
  const port = await freePort();
  const server = spawn(
    "java",
    [
      "-Xmx1g",
      "-XX:+UseSerialGC",
      ...OPENED,
      "-cp",
      join(CACHE, "*"),
      join(SOURCE, "TestNeo4j.java"),
      home,
      String(port),
    ],
    // The server ends when its standard input does: with this process, however that ends.
    { stdio: ["pipe", "pipe", "ignore"] },
  );
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Neo4j did not answer within ${READY_MS} ms.`)), READY_MS);
    server.stdout.on("data", (data) => {
      if (!String(data).includes("ready")) return;
      clearTimeout(late);
      resolve();
    });
    server.once("exit", (code) => reject(new Error(`Neo4j ended with code ${code} before it answered.`)));
  });
  return {
    uri: `bolt://127.0.0.1:${port}`,
    username: "neo4j",
    password: "",
    database: "neo4j",
    stop: async () => {
      server.stdin.end();
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("No free port.")),
      );
    });
  });
}
