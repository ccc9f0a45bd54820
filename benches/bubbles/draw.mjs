/**
 * Draws Markdown as bubbles: `npm ci`, then `node draw.mjs`.
 *
 * Each file of `answers` becomes a picture in `target/bubbles`, and `dinner.md` also `docs/pictures/compose.png`: the
 * same answer by four libraries and by `sendcheck plan`. `SENDCHECK` is the program, `CHROMIUM` the browser.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import puppeteer from "puppeteer-core";

import { libraries } from "./libraries.mjs";
import { bubbles, page, textBubble } from "./page.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const answers = join(root, "benches/bubbles/answers");
const to = join(root, "target/bubbles");

function plan(file) {
  const [program, ...first] = process.env.SENDCHECK?.split(" ") ?? ["cargo", "run", "-q", "-p", "sendcheck-cli", "--"];
  const json = execFileSync(program, [...first, "plan", "--format", "json", file], { cwd: root, encoding: "utf8" });
  return JSON.parse(json).sends.map((send) => send.document);
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--force-color-profile=srgb"],
});

async function draw(columns, path) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 360 * columns.length, height: 200, deviceScaleFactor: 1.5 });
  await tab.setContent(page(columns));
  await tab.screenshot({ path, fullPage: true });
  await tab.close();
  console.log(path);
}

mkdirSync(to, { recursive: true });
for (const name of readdirSync(answers)) {
  const file = join(answers, name);
  await draw([["sendcheck", bubbles(plan(file))]], join(to, `${basename(name, ".md")}.png`));
}
const dinner = join(answers, "dinner.md");
const columns = [];
for (const [name, render] of libraries) {
  columns.push([name, [textBubble(await render(readFileSync(dinner, "utf8")))]]);
}
columns.push(["sendcheck", bubbles(plan(dinner))]);
await draw(columns, join(root, "docs/pictures/compose.png"));
await browser.close();
