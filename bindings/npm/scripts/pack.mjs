/** Packs the package for the registry, without what works only in the repository: `node scripts/pack.mjs DIRECTORY`. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Returns the path of the archive. */
export function pack(directory) {
  const work = mkdtempSync(join(tmpdir(), "sendcheck-pack-"));
  try {
    const unpacked = join(work, "package");
    execFileSync("tar", ["-xzf", npmPack(fileURLToPath(new URL("..", import.meta.url)), work), "-C", work]);
    const manifest = join(unpacked, "package.json");
    const { scripts, devDependencies, ...published } = JSON.parse(readFileSync(manifest, "utf8"));
    writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
    return npmPack(unpacked, directory);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function npmPack(source, directory) {
  const printed = execFileSync("npm", ["pack", "--pack-destination", directory, "--silent"], { cwd: source, encoding: "utf8" });
  return join(directory, printed.trim().split("\n").at(-1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) pack(process.argv[2]);
