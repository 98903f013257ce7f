import { once } from "node:events";
import { startServer } from "@lithograph/api";
import type { Workspace } from "@lithograph/ingest";
import type { CommandContext } from "./context.ts";
import { WEB_DIST } from "./explorer/places.ts";
import { noteServer } from "./running-server.ts";
import type { Settings } from "./settings.ts";

/** Serves until Ctrl+C, then ends what runs. */
export async function serveUntilStopped(
  workspace: Workspace,
  settings: Settings,
  { terminal, signal }: CommandContext,
): Promise<void> {
  const { host, port, token, hosts } = settings;
  const server = await startServer({ workspace, host, port, access: { token, hosts }, siteFolder: WEB_DIST });
  const forget = await noteServer(settings.home, server.url);
  try {
    const address = token === null ? server.url : `${server.url}/?token=…`;
    await terminal.out(`Lithograph is at ${address}\n`);
    terminal.err("Ctrl+C stops it.\n");
    if (!signal.aborted) await once(signal, "abort");
  } finally {
    terminal.err("Stopping …\n");
    await forget();
    await server.close();
  }
}
