import { LithographError } from "@lithograph/model";
import type { ServerLimits } from "../settings.ts";

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** The uploaded files with names that hold no folder: a name from a browser is a label, never a path. */
export async function readUploads(files: File | File[], limits: ServerLimits): Promise<Upload[]> {
  const list = Array.isArray(files) ? files : [files];
  if (list.length > limits.maxFiles) {
    throw new LithographError(
      "TOO_LARGE",
      `The upload holds ${list.length} files, at most ${limits.maxFiles} are taken at once.`,
      "Upload them in parts.",
    );
  }
  return Promise.all(
    list.map(async (file) => ({ name: uploadName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

function uploadName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(/\p{Cc}/gu, "").slice(0, 200);
  return clean === "" || clean === "." || clean === ".." ? "upload" : clean;
}
