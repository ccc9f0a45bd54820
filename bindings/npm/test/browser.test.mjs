/** The vectors in Chromium, from a static server, under a strict policy, in a page and in a worker. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { browse, resultOf, serve } from "./shared/browser.mjs";
import { vectorFiles } from "./shared/data.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

test("vectors in Chromium, as they are in Node", async () => {
  const files = vectorFiles().map(([name, , asText]) => [name, asText]);
  const page = `<!doctype html><meta charset="utf-8"><title>vectors</title>
    <body data-files='${JSON.stringify(files)}'><script type="module" src="/shared/page.mjs"></script>`;
  const server = await serve(
    {
      "/dist/": here("../dist/"),
      "/shared/": here("shared/"),
      "/data/": here("../../../crates/conformance/data/"),
    },
    { "/": page, "/favicon.ico": "" },
  );
  const browser = await browse();
  try {
    const { results, worker } = await resultOf(browser, server.url);
    assert.equal(results.length, files.length);
    for (const [name, { runs, failures }] of results) {
      assert.ok(runs > 0, name);
      assert.deepEqual(failures, [], name);
    }
    assert.equal(worker, "empty-text");
  } finally {
    await browser.close();
    await server.close();
  }
});
