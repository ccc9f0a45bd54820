/** Runs the vectors of composing in a page. */

import * as compose from "/dist/esm/compose.js";

import { runCompose } from "./compose.mjs";

const names = JSON.parse(document.body.dataset.compose);
const texts = await Promise.all(names.map(async (name) => (await fetch(`/data/${name}`)).text()));
// Old browsers need it; in all others it changes nothing.
await compose.init();
const results = texts.map((lines) => runCompose(compose, lines));
document.body.dataset.result = JSON.stringify({
  runs: results.map(({ runs }) => runs),
  failures: results.flatMap(({ failures }) => failures),
  check: compose.checkMessage({ parts: [] }).diagnostics[0].rule,
});
