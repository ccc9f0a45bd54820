/**
 * Measures the import and the first call in fresh processes of Node and fresh pages of Chromium, normal and at 4×
 * CPU throttle: `node scripts/cold-start.mjs`, after a build. Medians and minima, in milliseconds.
 */

import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";

import { browse, serve } from "../test/shared/browser.mjs";
import { here, median, show } from "./measure.mjs";

const ROUNDS = 15;

const measure = (path) => `
  const start = performance.now();
  const { checkMessage } = await import(${JSON.stringify(path)});
  const imported = performance.now();
  const content = { parts: [{ type: "text", value: "Lunch? https://example.com" }] };
  checkMessage(content, { firstMessage: true });
  const first = performance.now();
  checkMessage(content, { firstMessage: true });
  const second = performance.now();
  const result = [imported - start, first - imported, second - first];
`;

function inNode() {
  const code = `const before = process.memoryUsage().rss;${measure(pathToFileURL(here("dist/esm/index.js")))}
    console.log(JSON.stringify([...result, (process.memoryUsage().rss - before) / 1e6]));`;
  const run = () => JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" }));
  return Array.from({ length: ROUNDS }, run);
}

async function inChromium(rate) {
  const script = `${measure("/dist/esm/index.js")}\ndocument.body.dataset.result = JSON.stringify(result);`;
  const page = '<!doctype html><meta charset="utf-8"><title>cold start</title><body><script type="module" src="/main.js"></script>';
  const server = await serve({ "/dist/": here("dist/") }, { "/": page, "/main.js": script, "/favicon.ico": "" });
  const rounds = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      // A new browser has no compiled code in its cache.
      const browser = await browse();
      const tab = await browser.newPage();
      const session = await tab.context().newCDPSession(tab);
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      await tab.goto(server.url);
      const body = tab.locator("body[data-result]");
      await body.waitFor({ state: "attached" });
      rounds.push(JSON.parse(await body.getAttribute("data-result")));
      await browser.close();
    }
  } finally {
    await server.close();
  }
  return rounds;
}

const results = { "Node": inNode(), "Chromium": await inChromium(1), "Chromium, 4× CPU throttle": await inChromium(4) };
const cell = (rounds, column) => {
  const numbers = rounds.map((round) => round[column]);
  return `${median(numbers).toFixed(1)} (${Math.min(...numbers).toFixed(1)})`;
};
show("cold-start", [
  "| ms: median (minimum) of 15 | import | first call | second call |",
  "|---|---:|---:|---:|",
  ...Object.entries(results).map(
    ([name, rounds]) => `| ${name} | ${cell(rounds, 0)} | ${cell(rounds, 1)} | ${cell(rounds, 2)} |`,
  ),
]);
console.log(`\nmemory growth in Node: ${median(results.Node.map((round) => round[3])).toFixed(1)} MB`);
