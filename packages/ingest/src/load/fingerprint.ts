import { createHash } from "node:crypto";
import type { Bundle } from "@lithograph/bundle";
import { projectionVersion } from "../project.ts";

/** Names what the graph is made from: papers, evidence and decisions by their bytes, and the code that makes it. */
export async function bundleFingerprint(bundle: Bundle): Promise<string> {
  const { papers, evidence } = bundle.manifest.hashes;
  const parts = [papers, evidence, await bundle.curationHash(), projectionVersion()];
  return createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 24);
}
