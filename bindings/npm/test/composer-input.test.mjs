/** Input that only Chromium's protocol can make: an input method, and a phone with its keyboard. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open, serveComposer } from "./shared/composer.mjs";

const timeout = 120_000;

let server;
let browser;
before(async () => {
  server = await serveComposer();
  browser = await launch("chrome");
});
after(async () => {
  await browser.close();
  await server.close();
});

test("an input method composes, next to what is found, and is not interrupted by a check", { timeout }, async () => {
  const composer = await open(browser, server.url);
  const { page, write, settle, press, text, json } = composer;
  const client = await page.createCDPSession();
  await write("{{name}} ");
  for (const composed of ["n", "ni", "nih", "nihon", "日本"]) {
    await client.send("Input.imeSetComposition", { text: composed, selectionStart: composed.length, selectionEnd: composed.length });
    // Longer than the pause after which the page checks.
    await new Promise((done) => setTimeout(done, 200));
  }
  // Enter chooses a word, and does not send.
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process", code: "Enter" });
  assert.equal((await page.$$(".sent")).length, 0);
  await client.send("Input.insertText", { text: "日本語" });
  await settle(300);
  assert.equal((await json()).parts[0].value, "{{name}} 日本語");
  assert.equal(await text(".found"), "{{name}}");
  assert.equal(await text("#verdict"), "1 warning");
  await press("Control+b");
  await client.send("Input.imeSetComposition", { text: "です", selectionStart: 2, selectionEnd: 2 });
  await client.send("Input.insertText", { text: "です" });
  await settle(300);
  assert.deepEqual((await json()).parts[0].text_decorations, [{ range: [12, 14], style: "bold" }]);
  await press("Control+Enter");
  await settle();
  assert.equal(await text(".sent .bubble"), "{{name}} 日本語です");
  await page.close();
});

test("on a phone, by touch: Enter breaks the line, menus open, and the reply buttons can be seen", { timeout }, async () => {
  const { page, settle, text } = await open(browser, server.url, { width: 360, height: 640, touch: true });
  const tap = async (selector) => ((await page.$(selector)).tap(), settle(80));
  await tap("#text");
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two **x**");
  await settle();
  assert.equal((await page.$$(".sent")).length, 0);
  await tap(".found");
  await settle(200);
  assert.match(await text(".popover"), /Markdown is sent as typed/);
  await tap(".popover .fix");
  assert.equal(await text("#text .style-bold"), "x");
  await tap("#effect");
  await tap(".menu [role=menuitemradio]:nth-child(2)");
  assert.equal(await page.$eval(".reply-button", (node) => getComputedStyle(node).opacity), "1");
  await tap("#send");
  assert.equal(await text(".sent .bubble"), "one\ntwo x");
  await page.close();
});

test("the keyboard of a phone leaves the field, Send and the tools in view", { timeout }, async () => {
  const composer = await open(browser, server.url, { width: 360, height: 740, touch: true });
  const { page, write, settle } = composer;
  await write("Hi **Ana**, dinner at {{time}}, and a text of several lines that goes on");
  for (const height of [420, 340]) {
    await page.setViewport({ width: 360, height, hasTouch: true, isMobile: true });
    await settle(100);
    const boxes = await page.evaluate(() => ["text", "send", "bold", "verdict"].map((id) => [id, document.getElementById(id).getBoundingClientRect().toJSON()]));
    for (const [id, { top, bottom }] of boxes) assert.ok(top >= 0 && bottom <= height, `${id}: ${top} to ${bottom} of ${height}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight));
  }
  await page.close();
});

test("a dropped file comes to its place in the text", { timeout }, async () => {
  const composer = await open(browser, server.url);
  await composer.write("one");
  await composer.press("Shift+Enter");
  await composer.write("two");
  const [x, y] = await composer.page.$eval("#text", (node) => {
    const range = document.createRange();
    range.setStart(node.firstChild, 0);
    range.setEnd(node.firstChild, 1);
    const { left, top } = range.getBoundingClientRect();
    return [left + 1, top + 5];
  });
  await composer.page.evaluate(
    (clientX, clientY) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "a.pdf", { type: "application/pdf" }));
      document.elementFromPoint(clientX, clientY).dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, clientX, clientY }));
    },
    x, y,
  );
  await composer.settle(100);
  assert.deepEqual((await composer.json()).parts.map(({ type }) => type), ["media", "text"]);
  await composer.page.close();
});
