/** Runs the vectors in a page, and in a worker of it, straight from a static server. */

import { check, init } from "/dist/esm/index.js";

import { run } from "./vectors.mjs";

const result = (value) => (document.body.dataset.result = JSON.stringify(value));

const inWorker = new Promise((resolve, reject) => {
  const worker = new Worker("/shared/worker.mjs", { type: "module" });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

const files = JSON.parse(document.body.dataset.files);
const results = [];
for (const [name, asText] of files) {
  const lines = await (await fetch(`/data/${name}`)).text();
  results.push([name, run(check, lines, { asText })]);
}
await init();
result({ results, worker: await inWorker });
