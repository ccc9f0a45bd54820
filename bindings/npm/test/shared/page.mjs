/** Runs the vectors in a page, and the package in its workers. */

import * as sendcheck from "/dist/esm/index.js";

import { runAll } from "./vectors.mjs";

const answer = (worker) =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
const module = answer(new Worker("/shared/worker.mjs", { type: "module" }));
const classic = answer(new Worker("/classic.js"));

const files = await Promise.all(
  JSON.parse(document.body.dataset.files).map(async ([name, asText]) => [name, await (await fetch(`/data/${name}`)).text(), asText]),
);
// Old browsers need it; in all others it changes nothing.
await sendcheck.init();
const results = runAll(sendcheck, files);
document.body.dataset.result = JSON.stringify({ ...results, module: await module, classic: await classic });
