import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the page on which the canvas is measured; it is no part of the product. */
export default defineConfig({
  root: fileURLToPath(new URL("./", import.meta.url)),
  build: { assetsInlineLimit: 0, target: "es2022", emptyOutDir: true },
});
