/** The packed package in workerd (Cloudflare Workers), which forbids compiling bytes and evaluating text. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { Miniflare } from "miniflare";

import { createApp } from "./shared/app.mjs";
import { composeFiles, vectorFiles } from "./shared/data.mjs";

const shared = (name) => fileURLToPath(new URL(`shared/${name}`, import.meta.url));
const app = createApp();
after(() => app.remove());

// The second is before `FinalizationRegistry`.
for (const compatibilityDate of ["2025-09-01", "2025-04-01"]) test(`vectors in workerd of ${compatibilityDate}`, async () => {
  app.write("worker.js", `
    import * as compose from "sendcheck/compose";
    import * as sendcheck from "sendcheck";
    import { runCompose } from ${JSON.stringify(shared("compose.mjs"))};
    import { runAll } from ${JSON.stringify(shared("vectors.mjs"))};
    export default {
      async fetch(request) {
        let isForbidden = false;
        try { new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)); } catch { isForbidden = true; }
        const isSupported = sendcheck.isSupported();
        await sendcheck.init();
        const { check, plans } = await request.json();
        const composed = plans.map(([, lines]) => runCompose(compose, lines));
        return Response.json({ isForbidden, isSupported, composed, ...runAll(sendcheck, check) });
      },
    };
  `);
  // As wrangler bundles: the module stays a file that the worker imports.
  await build({
    absWorkingDir: app.directory, entryPoints: ["worker.js"], bundle: true, format: "esm", outfile: join(app.directory, "out/worker.js"),
    conditions: ["workerd", "worker", "browser"], loader: { ".wasm": "copy" }, assetNames: "[name]", logLevel: "error",
  });
  const miniflare = new Miniflare({
    modules: true, modulesRoot: join(app.directory, "out"), scriptPath: join(app.directory, "out/worker.js"),
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }], compatibilityDate,
  });
  try {
    const body = JSON.stringify({ check: vectorFiles(), plans: composeFiles() });
    const response = await miniflare.dispatchFetch("http://localhost/", { method: "POST", body });
    const { isForbidden, isSupported, composed, runs, failures } = await response.json();
    assert.equal(isForbidden, true, "this workerd forbids code generation");
    assert.equal(isSupported, true);
    assert.ok(runs > 1000);
    assert.deepEqual(failures, []);
    assert.ok(composed.every(({ runs }) => runs > 3));
    assert.deepEqual(composed.flatMap(({ failures }) => failures), []);
  } finally {
    await miniflare.dispose();
  }
});
