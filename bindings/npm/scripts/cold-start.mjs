/**
 * Measures the import and the first call in fresh processes of Node and fresh browsers, normal and at 4× CPU throttle:
 * `node scripts/cold-start.mjs`, after a build. Medians and minima.
 *
 * Memory is what stays: in Chromium its heap and buffers, in Node (on Linux) the process's own memory. Node's resident
 * memory grows by more: it counts the pages of Node's program, such as its compilers, which all processes share.
 */

import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";

import { browse, serve } from "../test/shared/browser.mjs";
import { here, median, show } from "./measure.mjs";

const ROUNDS = 15;
/** The most that they may take: times in milliseconds, memory in megabytes. */
const GOALS = [
  ["first call in Node", "Node", "first", 10],
  ["first call in Chromium", "Chromium", "first", 10],
  ["first call in Chromium, throttled", "Chromium, 4× CPU throttle", "first", 40],
  ["import and first call in Node", "Node", "start", 30],
  ["memory in Node", "Node", "memory", 5],
  ["memory in Chromium", "Chromium", "memory", 5],
];

const measure = (path) => `
  const begin = performance.now();
  const { checkMessage } = await import(${JSON.stringify(path)});
  const imported = performance.now();
  const content = { parts: [{ type: "text", value: "Lunch? https://example.com" }] };
  checkMessage(content, { firstMessage: true });
  const called = performance.now();
  checkMessage(content, { firstMessage: true });
  const second = performance.now() - called;
  const result = { import: imported - begin, first: called - imported, start: called - begin, second };
`;

function inNode() {
  const code = `const { readFileSync } = await import("node:fs");
    const memory = () => {
      const status = readFileSync("/proc/self/status", "utf8");
      return ["RssAnon:", "VmRSS:"].map((name) => (parseInt(status.split(name)[1]) * 1024) / 1e6);
    };
    memory();
    const [own, resident] = memory();
    ${measure(pathToFileURL(here("dist/esm/index.js")))}
    const after = memory();
    console.log(JSON.stringify({ ...result, memory: after[0] - own, resident: after[1] - resident }));`;
  const run = () => JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" }));
  return Array.from({ length: ROUNDS }, run);
}

async function inChromium(rate) {
  const script = `${measure("/dist/esm/index.js")}\ndocument.body.dataset.result = JSON.stringify(result);`;
  const page = '<!doctype html><meta charset="utf-8"><title>cold start</title><body>';
  const server = await serve({ "/dist/": here("dist/") }, { "/": page, "/main.js": script, "/favicon.ico": "" });
  const rounds = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // A new browser has no compiled code in its cache.
      const browser = await browse();
      const tab = await browser.newPage();
      const session = await tab.context().newCDPSession(tab);
      await tab.goto(server.url);
      const before = await memoryOf(session);
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      await tab.addScriptTag({ url: "/main.js", type: "module" });
      const body = tab.locator("body[data-result]");
      await body.waitFor({ state: "attached" });
      const result = JSON.parse(await body.getAttribute("data-result"));
      rounds.push({ ...result, memory: (await memoryOf(session)) - before });
      await browser.close();
    }
  } finally {
    await server.close();
  }
  return rounds;
}

/** The megabytes of the heap and of buffers, such as WebAssembly's memory. */
async function memoryOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

const results = { "Node": inNode(), "Chromium": await inChromium(1), "Chromium, 4× CPU throttle": await inChromium(4) };
const numbers = (name, column) => results[name].map((round) => round[column]);
const columns = { import: "import", first: "first call", second: "second call", memory: "memory, MB" };
const cell = (all) => `${median(all).toFixed(1)} (${Math.min(...all).toFixed(1)})`;
show("cold-start", [
  `| ms: median (minimum) of ${ROUNDS} | ${Object.values(columns).join(" | ")} |`,
  "|---|---:|---:|---:|---:|",
  ...Object.keys(results).map((name) => `| ${name} | ${Object.keys(columns).map((column) => cell(numbers(name, column))).join(" | ")} |`),
]);
for (const [what, name, column, limit] of GOALS) {
  const found = median(numbers(name, column));
  console.log(`${found <= limit ? "reached" : "missed"}: ${what}: ${found.toFixed(1)}, goal ${limit}`);
}
console.log(`resident memory in Node: ${median(numbers("Node", "resident")).toFixed(1)} MB`);
