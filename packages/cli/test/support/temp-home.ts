import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files, removed when the test has finished. */
export async function tempFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lithograph-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** The bytes of a bundle, one string for comparison. */
export async function bundleBytes(home: string): Promise<string> {
  const names = ["manifest.json", "papers.jsonl", "evidence.jsonl"];
  const texts = await Promise.all(names.map((name) => readFile(join(home, name), "utf8")));
  return texts.map((text, index) => `== ${names[index]}\n${text}`).join("");
}
