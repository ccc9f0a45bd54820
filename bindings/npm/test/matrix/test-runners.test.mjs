/** The packed package in jest (node and jsdom) and vitest (node and jsdom). */

import { after, test } from "node:test";

import { ANSWER, CODE, IMPORTS, REQUIRES, createApp, here, installTools, run } from "./support.mjs";

installTools();
// Below the tools, so that the test runners are found.
const app = createApp(here());
after(() => app.remove());

const expectation = `expect(answer).toEqual(${JSON.stringify(ANSWER)});`;
const spec = `test("checks and plans", () => { ${CODE}\n${expectation} });`;
app.write("answer.spec.cjs", REQUIRES + spec);
app.write("answer.spec.mjs", `import { expect, test } from "vitest";${IMPORTS}${spec}`);

for (const environment of ["node", "jsdom"]) {
  test(`jest: ${environment}`, () => {
    const match = ["--testMatch", "**/*.spec.cjs", "--rootDir", app.directory];
    run(process.execPath, [here("node_modules/jest/bin/jest.js"), "--env", environment, ...match], { cwd: app.directory });
  });

  test(`vitest: ${environment}`, () => {
    const args = ["run", "--root", app.directory, "--environment", environment, "answer.spec.mjs"];
    run(process.execPath, [here("node_modules/vitest/vitest.mjs"), ...args], { cwd: app.directory });
  });
}
