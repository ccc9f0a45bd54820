/** The composer, driven as a user drives it, and looked at by axe. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

import { createServer } from "vite";

import { browse } from "./shared/browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server;
let browser;
let page;
let complaints;
before(async () => {
  server = await createServer({
    configFile: fileURLToPath(new URL("../demo/vite.config.mjs", import.meta.url)),
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1" },
  });
  await server.listen();
  browser = await browse();
});
after(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  complaints = [];
  await page?.close();
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(server.resolvedUrls.local[0]);
});

const text = () => page.getByLabel("Text", { exact: true });
const found = (place) => page.locator(`#findings-${place} .finding`);
const json = async () => JSON.parse(await page.locator("#json").textContent());
const select = (start, end) => text().evaluate((area, range) => area.setSelectionRange(...range), [start, end]);

/** The text, and nothing else. */
async function write(value) {
  await text().fill("");
  await text().pressSequentially(value);
}

test("a finding appears while one types, and goes", async () => {
  await write("Lunch at example");
  assert.equal(await found("text").count(), 0);
  await text().pressSequentially(".com/menu");
  assert.match(await found("text").innerText(), /Warning/);
  assert.equal(await page.locator("#imessage .link").innerText(), "example.com/menu");
  await write("See https://example.com");
  assert.match(await found("text").innerText(), /Error: .*first message of a new chat/);
  assert.match(await page.locator("#verdict").innerText(), /Not accepted/);
  assert.equal(await page.locator("#backdrop .error").innerText(), "https://example.com");
  await page.getByLabel("First message of a new chat").uncheck();
  assert.equal(await found("text").count(), 0);
  assert.match(await page.locator("#verdict").innerText(), /Ready to send/);
  assert.deepEqual(complaints, []);
});

test("decorations are put on, follow the text, and come off", async () => {
  await write("Hello world");
  await select(6, 11);
  await page.keyboard.press("Control+b");
  assert.deepEqual((await json()).message.parts[0].text_decorations, [{ range: [6, 11], style: "bold" }]);
  await select(0, 0);
  await text().pressSequentially("Oh, ");
  assert.deepEqual((await json()).message.parts[0].text_decorations[0].range, [10, 15]);
  assert.equal(await page.locator("#imessage .style-bold").innerText(), "world");
  assert.equal(await page.locator("#sms .style-bold").count(), 0);

  await select(8, 12);
  await page.getByLabel("Animation").selectOption("shake");
  assert.match(await found("text").innerText(), /Error/);
  await page.getByRole("button", { name: "Remove bold" }).click();
  assert.equal(await found("text").count(), 0);
  assert.deepEqual((await json()).message.parts[0].text_decorations, [{ range: [8, 12], animation: "shake" }]);
  assert.deepEqual(complaints, []);
});

test("a selection that cuts an emoji is widened", async () => {
  await write("👍🏽 ok");
  await select(0, 2);
  await page.getByRole("button", { name: "Italic", exact: true }).click();
  assert.deepEqual((await json()).message.parts[0].text_decorations, [{ range: [0, 4], style: "italic" }]);
  assert.match(await page.locator("#counters").innerText(), /^4 characters as people count, 7 UTF-16 units/);
  await select(1, 1);
  await page.getByRole("button", { name: "Italic", exact: true }).click();
  assert.match(await page.locator("#hint").innerText(), /Select/);
});

test("effect, media, reply and service are checked where they are", async () => {
  await page.getByLabel("First message of a new chat").uncheck();
  await write("Hi");
  await page.getByLabel("Effect").selectOption("bubble/slam");
  assert.equal(await found("effect").count(), 0);
  assert.match(await page.locator("#imessage").innerText(), /Sent with slam/);
  await page.getByLabel("Service").selectOption("SMS");
  assert.match(await found("effect").innerText(), /Warning/);
  await page.getByLabel("Service").selectOption("iMessage");

  await page.getByRole("button", { name: "Add a URL" }).click();
  assert.match(await found("media-0").innerText(), /Error/);
  await page.getByLabel("URL of media 1").fill("https://cdn.example.com/cake.jpg");
  assert.equal(await found("media-0").count(), 0);
  assert.match(await page.locator("#imessage").innerText(), /cake\.jpg/);
  await page.getByRole("button", { name: "Remove media 1" }).click();

  await page.getByLabel("Reply to a message").check();
  assert.match(await found("reply").innerText(), /Error/);
  await page.getByLabel("Id of the message").fill("550e8400-e29b-41d4-a716-446655440000");
  assert.equal(await found("reply").count(), 0);
  assert.deepEqual((await json()).message, {
    parts: [{ type: "text", value: "Hi" }],
    effect: { type: "bubble", name: "slam" },
    reply_to: { message_id: "550e8400-e29b-41d4-a716-446655440000", part_index: 0 },
    preferred_service: "iMessage",
  });
  assert.deepEqual(complaints, []);
});

test("a finding says why, and where to read on", async () => {
  await found("text").locator("summary").first().click();
  const link = found("text").getByRole("link").first();
  assert.match(await link.getAttribute("href"), /\/docs\/rules\.md#first-message-link$/);
});

test("the JSON is copied", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy" }).click();
  await page.getByText("Copied.").waitFor();
  assert.deepEqual(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), await json());
});

test("the keyboard is enough", async () => {
  const reached = new Set();
  await page.locator("body").press("Tab");
  for (let presses = 0; presses < 60; presses++) {
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.dataset.style));
    await page.keyboard.press("Tab");
  }
  for (const id of ["first", "service", "text", "bold", "animation", "effect", "add-media", "is-reply", "copy", "json"]) {
    assert.ok(reached.has(id), id);
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const [name, viewport] of [["desk", { width: 1280, height: 900 }], ["phone", { width: 360, height: 740 }]]) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async () => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.getByLabel("Reply to a message").check();
      await page.getByRole("button", { name: "Add a URL" }).click();
      await page.locator(".finding summary").first().click();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, "nothing sticks out");
    });
  }
}
