/**
 * Measures the npm package and its peers on every corpus, in rounds that take turns, and prints tables in Markdown.
 * `cargo xtask bench npm` runs it. Afterwards, `node benches/node/compare.mjs target/corpora.jsonl --readme` puts the
 * tables into the package's README.
 */

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

import { check, checkJson } from "../../bindings/npm/dist/esm/index.js";
import { show } from "../../bindings/npm/scripts/measure.mjs";
import { ajv } from "./contenders/ajv.mjs";
import { crossing } from "./contenders/crossing.mjs";
import { typebox } from "./contenders/typebox.mjs";
import { valibot } from "./contenders/valibot.mjs";
import { zod } from "./contenders/zod.mjs";

const ROUNDS = 15;

/** Checks the shape first: checks across fields need a request of the right shape. */
const whole = (shape) => (request) => {
  const errors = shape(request);
  return errors.length > 0 ? errors : crossing(request);
};

function parsed(json, then) {
  let request;
  try {
    request = JSON.parse(json);
  } catch (error) {
    return [error];
  }
  return then(request);
}

const errorsOf = (report) => (report.valid ? [] : report.diagnostics);
const ours = (json) => errorsOf(checkJson("chats.create", json));
const oursOfObjects = (request) => errorsOf(check("chats.create", request));
const withOptions = (json) => errorsOf(checkJson("chats.create", json, { firstMessage: true, strictLinks: false }));
const stringifyFirst = (request) => errorsOf(checkJson("chats.create", JSON.stringify(request)));
const shapes = { ajv, zod, valibot, typebox };
const peers = Object.entries(shapes).map(([name, shape]) => ({ name, isPeer: true, check: whole(shape) }));

/** The contenders; all but the floors give a verdict. */
const ofText = [
  ...peers.map(({ name, check }) => ({
    name: `\`JSON.parse\`, ${name}, checks, linkify-it`,
    isPeer: true,
    check: (json) => parsed(json, check),
  })),
  { name: "**sendcheck**, the full report", isOurs: true, check: ours },
  { name: "**sendcheck** with options", check: withOptions },
  { name: "floor: `JSON.parse`", isFloor: true, check: JSON.parse },
];
const ofObjects = [
  ...peers.map((peer) => ({ ...peer, name: `${peer.name}, checks, linkify-it` })),
  { name: "**sendcheck**, the full report", isOurs: true, check: oursOfObjects },
  { name: "`JSON.stringify`, then **sendcheck** of the text", check: stringifyFirst },
  { name: "floor: `JSON.stringify`", isFloor: true, check: JSON.stringify },
];

const corpora = await read(process.argv[2]);
table("speed-text", "JSON text in, all errors out", ofText, corpora, ({ json }) => json);
table("speed-object", "an object in, all errors out", ofObjects, corpora, ({ json }) => JSON.parse(json));

/** Reads the documents by corpus. */
async function read(path) {
  const corpora = new Map();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { corpus, ...document } = JSON.parse(line);
    if (!corpora.has(corpus)) corpora.set(corpus, []);
    corpora.get(corpus).push(document);
  }
  return corpora;
}

/** Prints each contender's time as a share of the fastest peer's on that corpus. */
function table(name, title, contenders, corpora, input) {
  const columns = [...corpora].map(([name, documents]) => {
    const inputs = documents.map(input);
    compareVerdicts(name, contenders, documents, inputs);
    const times = measure(contenders, inputs);
    const fastest = Math.min(...times.filter((_, index) => contenders[index].isPeer));
    return { name, times, fastest, count: inputs.length };
  });
  const row = (first, cells) => `| ${first} | ${cells.join(" | ")} |`;
  const shares = (index) => columns.map(({ times, fastest }) => (times[index] / fastest).toFixed(2));
  const micros = (time, { count }) => ((time / count) * 1e3).toFixed(2);
  const our = contenders.findIndex(({ isOurs }) => isOurs);
  console.log();
  show(name, [
    row(title, columns.map(({ name }) => name)),
    row("---", columns.map(() => "---:")),
    ...contenders.map(({ name }, index) => row(name, shares(index))),
    row("*µs each: the fastest peer*", columns.map((column) => micros(column.fastest, column))),
    row("*µs each: **sendcheck***", columns.map((column) => micros(column.times[our], column))),
  ]);
}

/** Fails unless all contenders agree on every document. */
function compareVerdicts(corpus, contenders, documents, inputs) {
  for (const { name, check } of contenders.filter(({ isFloor }) => !isFloor)) {
    documents.forEach(({ json, isValid }, index) => {
      const errors = check(inputs[index]);
      if ((errors.length === 0) !== isValid) {
        throw new Error(`${corpus}: ${name} finds ${JSON.stringify(errors)} in ${json}`);
      }
    });
  }
}

/** Returns the median of each contender's rounds, in milliseconds. They take turns, so a busy machine slows all. */
function measure(contenders, inputs) {
  const rounds = contenders.map(() => []);
  let kept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    contenders.forEach(({ check }, index) => {
      const start = performance.now();
      // The result is used, so that no engine leaves the call out.
      for (const input of inputs) kept += check(input).length === 0 ? 1 : 2;
      rounds[index].push(performance.now() - start);
    });
  }
  if (kept === 0) throw new Error("nothing was measured");
  return rounds.map((times) => times.sort((a, b) => a - b)[ROUNDS >> 1]);
}
