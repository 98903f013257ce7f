import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { MIN_TOKEN_LENGTH } from "@lithograph/api";
import { LithographError } from "@lithograph/model";
import { z } from "zod";

const CONFIG_FILE = "lithograph.config.json";
const port = z.coerce.number().int().min(0).max(65_535);
const list = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(",").map((item) => item.trim()))])
  .transform((items) => items.filter((item) => item !== ""));

/** lithograph.config.json, in the current folder or in the bundle's. Every key may be left out. */
const ConfigFile = z.strictObject({
  home: z.string().min(1).optional(),
  host: z.string().min(1).optional(),
  port: port.optional(),
  token: z.string().optional(),
  hosts: list.optional(),
  neo4j: z
    .strictObject({
      uri: z.string().optional(),
      username: z.string().optional(),
      password: z.string().optional(),
      database: z.string().optional(),
    })
    .optional(),
});
type ConfigFile = z.infer<typeof ConfigFile>;

export const Settings = z.object({
  /** The bundle's folder. */
  home: z.string().min(1),
  host: z.string().min(1).default("127.0.0.1"),
  port: port.default(4477),
  token: z.string().min(MIN_TOKEN_LENGTH).nullable().default(null),
  /** Further names that a Host header may carry. */
  hosts: list.default([]),
});
export type Settings = z.infer<typeof Settings> & {
  /** The environment, completed from the file: what the graph chooses its engine by. */
  env: Record<string, string | undefined>;
};

/** What flags may set. */
export type Flags = Partial<Record<"home" | "host" | "port" | "token", string | undefined>>;
export interface Surroundings {
  env: Record<string, string | undefined>;
  cwd: string;
}

/**
 * Flags over environment over file over defaults.
 * @throws LithographError BAD_REQUEST naming the setting that is not valid
 */
export function readSettings(flags: Flags, { env, cwd }: Surroundings): Settings {
  const here = readConfig(join(cwd, CONFIG_FILE));
  const home = resolve(cwd, flags.home ?? env.LITHOGRAPH_HOME ?? here?.home ?? ".lithograph");
  const file = here ?? readConfig(join(home, CONFIG_FILE)) ?? {};
  const parsed = Settings.safeParse({
    home,
    host: flags.host ?? env.LITHOGRAPH_HOST ?? file.host,
    port: flags.port ?? env.LITHOGRAPH_PORT ?? file.port,
    token: flags.token ?? env.LITHOGRAPH_TOKEN ?? file.token,
    hosts: env.LITHOGRAPH_HOSTS ?? file.hosts,
  });
  if (parsed.success) return { ...parsed.data, env: { ...fromFile(file), ...env } };
  const [issue] = parsed.error.issues;
  throw new LithographError(
    "BAD_REQUEST",
    `The setting "${issue?.path.join(".")}" is not valid: ${issue?.message}.`,
    `It comes from a flag, the environment (LITHOGRAPH_${String(issue?.path[0]).toUpperCase()}) or ${CONFIG_FILE}.`,
  );
}

/** @throws LithographError BAD_REQUEST where the server would be open to others without a token */
export function checkExposure({ host, token }: Settings): void {
  const loopback = host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
  if (loopback || token !== null) return;
  throw new LithographError(
    "BAD_REQUEST",
    `Serving on ${host} was refused: everybody who reaches this address could read and change the bundle.`,
    `Set LITHOGRAPH_TOKEN to a secret of at least ${MIN_TOKEN_LENGTH} characters, or leave the host at 127.0.0.1.`,
  );
}

function readConfig(path: string): ConfigFile | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return null;
  }
  const invalid = (reason: string) =>
    new LithographError("BAD_REQUEST", `Reading the settings in "${path}" failed: ${reason}.`, "Correct or remove it.");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalid("it is not JSON");
  }
  const parsed = ConfigFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`${issue?.path.join(".") || "it"}: ${issue?.message}`);
}

function fromFile({ neo4j }: ConfigFile): Record<string, string | undefined> {
  return {
    NEO4J_URI: neo4j?.uri,
    NEO4J_USERNAME: neo4j?.username,
    NEO4J_PASSWORD: neo4j?.password,
    NEO4J_DATABASE: neo4j?.database,
  };
}
