/** Shared by the matrix tests. */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export { ANSWER, CODE, ENTRY, IMPORTS, REQUIRES, createApp } from "../shared/app.mjs";

export const here = (path = ".") => fileURLToPath(new URL(path, import.meta.url));

/** Installs the tools of the matrix, as its lock file pins them. */
export function installTools() {
  const installed = here("node_modules/.package-lock.json");
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs > statSync(here("package-lock.json")).mtimeMs;
  if (!isCurrent) execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: here(), stdio: "inherit" });
}

/** Runs a program. Returns its output; throws with all of it if it fails. */
export function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", timeout: 300_000, ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${error ?? status}\n${stdout}\n${stderr}`);
  return stdout;
}
