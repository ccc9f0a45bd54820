/** Runs files of compose vectors against the package: `node scripts/cases.mjs FILE...`, after a build. */

import { readFileSync } from "node:fs";

import * as compose from "sendcheck/compose";

import { runCompose } from "../test/shared/compose.mjs";

for (const file of process.argv.slice(2)) {
  const { runs, failures } = runCompose(compose, readFileSync(file, "utf8"));
  console.log(`${file}: ${runs - failures.length} of ${runs}`);
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) process.exitCode = 1;
}
