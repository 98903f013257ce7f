/** Version of the bundle's files. Raise it with a migration below when their meaning changes. */
export const SCHEMA_VERSION = 1;

type Versioned = { schema: number; [key: string]: unknown };

/** From version n to n + 1, by n: each takes a manifest as JSON and gives the next version's. */
const MIGRATIONS: ReadonlyMap<number, (manifest: Versioned) => Versioned> = new Map();

/** Brings an older manifest forward, one version at a time. A version without a step stays and fails its check. */
export function migrate(manifest: Versioned, steps = MIGRATIONS): Versioned {
  let current = manifest;
  for (let step = steps.get(current.schema); step !== undefined; step = steps.get(current.schema)) {
    current = { ...step(current), schema: current.schema + 1 };
  }
  return current;
}
