/** The types under each module resolution, the completion in editors, and linters of packages. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "sendcheck-"));
after(() => rmSync(scratch, { recursive: true }));

function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout + stderr);
}

for (const [module, moduleResolution] of [
  ["nodenext", "nodenext"],
  ["node16", "node16"],
  ["esnext", "bundler"],
]) {
  test(`types: ${moduleResolution}`, () => {
    run(
      "typescript/bin/tsc", "--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--types", "node",
      "--skipLibCheck", "false", "--module", module, "--moduleResolution", moduleResolution, "test/types/types.ts", "test/types/compose.ts", "examples/stream-answer.ts",
    );
  });
}

test("publint", () => run("publint/src/cli.js", "--strict", "--pack", "npm"));

test("are the types wrong?", () => {
  const npm = spawnSync("npm", ["pack", "--pack-destination", scratch, "--silent"], { cwd: root, encoding: "utf8" });
  assert.equal(npm.status, 0, npm.stderr);
  const file = join(scratch, npm.stdout.trim().split("\n").at(-1));
  run("@arethetypeswrong/cli/dist/index.js", file, "--profile", "node16", "--exclude-entrypoints", "./sendcheck.wasm", "./compose.wasm");
});
