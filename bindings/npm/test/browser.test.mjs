/** The vectors in Chromium, from a static server, under a strict policy, in a page and in workers. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { NO_WASM_POLICY, browse, resultOf, servePackage } from "./shared/browser.mjs";
import { composeFiles, vectorFiles } from "./shared/data.mjs";

let browser;
before(async () => (browser = await browse()));
after(() => browser.close());

/** Returns what a page's script leaves. */
async function visit(script, policy) {
  const server = await servePackage(script, policy);
  try {
    return await resultOf(browser, server.url);
  } finally {
    await server.close();
  }
}

test("vectors in Chromium", async () => {
  const { runs, failures, module, classic } = await visit("page.mjs");
  assert.ok(runs > 1000 && vectorFiles().length > 0);
  assert.deepEqual(failures, []);
  assert.deepEqual(module, ["empty-text", "Hi"], "a module worker");
  assert.deepEqual(classic, ["empty-text", "Hi"], "a classic worker with the bundled package");
});

test("vectors of composing in Chromium", async () => {
  const { runs, failures, check } = await visit("compose-page.mjs");
  assert.deepEqual(failures, []);
  assert.ok(runs.length === composeFiles().length && runs.every((count) => count > 3));
  assert.equal(check, "no-parts", "the module has the core, too");
});

test("slim streams the module file", async () => {
  assert.deepEqual(await visit("slim.mjs"), { before: "NotReady", after: "empty-text" });
});

test("where a policy forbids WebAssembly, calls throw and the page works", async () => {
  assert.deepEqual(await visit("forbidden.mjs", NO_WASM_POLICY), { isSupported: false, error: "NotReady", init: "NotReady" });
});
