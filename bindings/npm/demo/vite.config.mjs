import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const built = here("../dist/esm/compose.js");
if (!existsSync(built)) throw new Error("the package is not built yet: cargo xtask npm");

/** The repository's page about the rules, which findings link to. */
const documentation = {
  name: "documentation",
  configureServer: ({ middlewares }) =>
    void middlewares.use("/docs/rules.md", (_, response) => {
      response.setHeader("content-type", "text/plain; charset=utf-8");
      response.end(readFileSync(here("../../../docs/rules.md")));
    }),
};

export default defineConfig({
  root: here("."),
  base: "./",
  // The page uses the package of this directory.
  resolve: { alias: { "sendcheck/compose": built } },
  // A policy without `data:` for scripts and styles has to work.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  plugins: [documentation],
});
