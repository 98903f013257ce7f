import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `lithograph serve` listens unless told otherwise; the dev server hands the API on to it. */
const api = process.env.LITHOGRAPH_API ?? "http://127.0.0.1:4477";

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    // The page is served under a strict content security policy: nothing inline, no data URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1", proxy: { "/api": api, "/openapi.json": api, "/health": api } },
});
