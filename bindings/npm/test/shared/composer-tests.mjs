/** The composer, driven as a user drives it. */

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, open, serveComposer } from "./composer.mjs";
import { attach, choose } from "./states.mjs";

/** Tests the composer in a browser: "chrome" or "firefox". */
export function testComposer(name) {
  let server;
  before(async () => (server = await serveComposer()));
  after(() => server.close());

  describe(name, { timeout: 600_000 }, () => {
    let browser;
    before(async () => (browser = await launch(name)));
    after(() => browser.close());

    /** A test with a page. Errors of the page fail it. */
    const withPage = (title, run, options) =>
      test(title, async () => {
        const composer = await open(browser, server.url, options);
        try {
          await run(composer);
          assert.deepEqual(composer.complaints, []);
          assert.deepEqual(await composer.forbidden(), []);
        } finally {
          await composer.page.close();
        }
      });
    const parts = async ({ json }) => (await json()).parts;
    const pressed = ({ page }, id) => page.$eval(`#${id}`, (button) => button.getAttribute("aria-pressed"));
    const sent = ({ page }) => page.$$eval(".sent .bubble", (bubbles) => bubbles.map(({ innerText }) => innerText.trim()));
    const isHidden = ({ page }, selector) => page.$eval(selector, ({ hidden }) => hidden);
    const focused = ({ page }) => page.evaluate(() => document.activeElement.id);

    withPage("nothing shouts before the user types", async (composer) => {
      assert.equal(await isHidden(composer, "#verdict"), true);
      assert.equal((await composer.page.$$(".found")).length, 0);
      assert.equal(await composer.page.$eval("#send", ({ ariaDisabled }) => ariaDisabled), "true");
      await composer.click("#send");
      await composer.press("Control+Enter");
      assert.deepEqual(await sent(composer), []);
      await composer.write("Hi {{name}}");
      assert.match(await composer.text("#verdict"), /1 warning/);
      assert.equal(await composer.text(".found"), "{{name}}");
    });

    withPage("styles by keyboard, pressed states, and undo", async (composer) => {
      await composer.write("Hi Ana");
      await composer.press("Shift+ArrowLeft", 3);
      for (const [key, id] of [["Control+b", "bold"], ["Control+i", "italic"], ["Control+u", "underline"], ["Control+Shift+x", "strikethrough"]]) {
        await composer.press(key);
        await composer.settle();
        assert.equal(await pressed(composer, id), "true");
        assert.equal(await composer.text(`#text .style-${id}`), "Ana");
        assert.deepEqual((await parts(composer))[0].text_decorations, [{ range: [3, 6], style: id }]);
        await composer.press("Control+z");
        await composer.settle();
        assert.equal(await pressed(composer, id), "false");
        assert.equal((await parts(composer))[0].text_decorations, undefined);
      }
      await composer.press("Control+y");
      await composer.settle();
      assert.equal((await parts(composer))[0].text_decorations[0].style, "strikethrough");
    });

    withPage("styles by pointer follow the text", async (composer) => {
      await composer.write("Hi Ana");
      await composer.press("Shift+ArrowLeft", 3);
      await composer.click("#bold");
      assert.equal(await pressed(composer, "bold"), "true");
      await composer.press("Home");
      await composer.write("Oh, ");
      assert.deepEqual((await parts(composer))[0], { type: "text", value: "Oh, Hi Ana", text_decorations: [{ range: [7, 10], style: "bold" }] });
      await composer.click("#undo");
      await composer.click("#undo");
      assert.equal((await parts(composer))[0].text_decorations, undefined);
      await composer.click("#redo");
      assert.deepEqual((await parts(composer))[0].text_decorations, [{ range: [3, 6], style: "bold" }]);
    });

    withPage("a decoration splits no emoji, and looks as it will look", async (composer) => {
      await composer.write("👍🏽 ok");
      await composer.page.evaluate(() => {
        const text = document.querySelector("#text").firstChild;
        getSelection().setBaseAndExtent(text, 0, text, 2);
      });
      await composer.settle();
      await composer.press("Control+b");
      await composer.settle();
      assert.deepEqual((await parts(composer))[0].text_decorations, [{ range: [0, 4], style: "bold" }]);
      assert.equal(await composer.page.$eval("#text .style-bold", (node) => getComputedStyle(node).fontWeight), "700");
    });

    withPage("animations from a menu that does not fire on arrow keys", async (composer) => {
      await composer.write("Hi Ana");
      await composer.press("Shift+ArrowLeft", 3);
      await composer.page.focus("#animate");
      await composer.press("Enter");
      await composer.press("ArrowDown", 2);
      assert.equal((await parts(composer))[0].text_decorations, undefined);
      await composer.press("Enter");
      await composer.settle();
      assert.deepEqual((await parts(composer))[0].text_decorations, [{ range: [3, 6], animation: "shake" }]);
      assert.equal(await composer.page.$eval("#text .animation-shake .letter", (node) => getComputedStyle(node).animationName), "shake");
      assert.equal((await composer.page.$$("#text .letter")).length, 3);
      // An animation takes the place of a style, and the reverse: the API accepts no overlap.
      await composer.focus();
      await composer.press("Control+b");
      await composer.settle();
      assert.deepEqual((await parts(composer))[0].text_decorations, [{ range: [3, 6], style: "bold" }]);
      assert.equal(await composer.text("#verdict"), "Ready to send");
    });

    withPage("a menu closes by Escape and gives the focus back", async (composer) => {
      await composer.page.focus("#effect");
      await composer.press("ArrowDown");
      assert.ok(await composer.page.$(".menu"));
      await composer.press("Escape");
      assert.equal(await composer.page.$(".menu"), null);
      assert.equal(await focused(composer), "effect");
    });

    withPage("attachments and link cards are among the text, move, and go", async (composer) => {
      await composer.write("one");
      await attach(composer, "web address");
      await composer.write("two");
      const url = "https://cdn.example.com/cake.jpg";
      assert.deepEqual(await parts(composer), [{ type: "text", value: "one" }, { type: "media", url }, { type: "text", value: "two" }]);
      await choose(composer, "#text .card-actions", "earlier");
      assert.deepEqual(await parts(composer), [{ type: "media", url }, { type: "text", value: "onetwo" }]);
      await composer.press("Control+z");
      await composer.settle();
      assert.equal((await parts(composer)).length, 3);
      await choose(composer, "#text .card-actions", "Remove");
      assert.deepEqual(await parts(composer), [{ type: "text", value: "onetwo" }]);
      await attach(composer, "Link");
      assert.match(await composer.text("#verdict"), /Sends as 2 messages/);
      await composer.press("Control+Enter");
      await composer.settle();
      assert.equal((await composer.page.$$(".sent .link-card")).length, 1);
    });

    withPage("an attachment by keyboard: selected by an arrow key, moved by its menu", async (composer) => {
      await composer.write("one");
      await attach(composer, "web address");
      await composer.press("ArrowLeft");
      assert.ok(await composer.page.$("#text .card.selected"));
      await composer.press("Tab");
      await composer.press("Enter");
      await composer.press("Enter");
      await composer.settle();
      assert.deepEqual((await parts(composer)).map(({ type }) => type), ["media", "text"]);
    });

    withPage("a URL that is wrong is found, and Cancel adds nothing", async (composer) => {
      await choose(composer, "#attach", "web address");
      await composer.click("#ask-cancel");
      assert.deepEqual(await parts(composer), []);
      await choose(composer, "#attach", "web address");
      await composer.page.$eval("#ask-url", (input) => (input.value = "http://cdn.example.com/cake.jpg"));
      await composer.click("#ask .primary");
      assert.match(await composer.text("#verdict"), /1 problem/);
      assert.ok(await composer.page.$("#text .card.found.error"));
      await composer.click("#send");
      assert.deepEqual(await sent(composer), []);
      assert.equal(await isHidden(composer, "#findings"), false);
      await composer.click("#findings .fix");
      assert.equal((await parts(composer))[0].url, "https://cdn.example.com/cake.jpg");
    });

    withPage("reply and effect", async (composer) => {
      await composer.click(".reply-button");
      await choose(composer, "#effect", "Slam");
      await composer.write("Yes");
      const { effect, reply_to: reply } = await composer.json();
      assert.deepEqual(effect, { type: "bubble", name: "slam" });
      assert.match(reply.message_id, /^[0-9a-f-]{36}$/);
      await composer.press("Control+Enter");
      await composer.settle();
      assert.match(await composer.text(".sent .quote"), /Are we still on/);
      assert.ok(await composer.page.$(".sent .effect-slam"));
      assert.match(await composer.text(".sent .receipt"), /Sent as iMessage · with slam/);
      assert.equal(await isHidden(composer, "#reply-chip"), true);
    });

    withPage("chips are removed, and undo brings them back", async (composer) => {
      await choose(composer, "#effect", "Confetti");
      await composer.write("Hi");
      await composer.click("#effect-chip button");
      assert.equal((await composer.json()).effect, undefined);
      await composer.press("Control+z");
      await composer.settle();
      assert.equal((await composer.json()).effect.name, "confetti");
    });

    withPage("a mention in a group, and what is found in a direct chat", async (composer) => {
      await choose(composer, "#conversation", "Group");
      await composer.write("Hi ");
      await choose(composer, "#mention", "Ben");
      const [part] = await parts(composer);
      assert.deepEqual(part, { type: "text", value: "Hi Ben ", mention: "+12052535597", mention_range: [3, 6] });
      assert.equal(await composer.text("#text .mention"), "Ben");
      await choose(composer, "#conversation", "Group");
      assert.match(await composer.text("#verdict"), /1 problem/);
      assert.equal(await composer.text(".found"), "Ben");
    });

    withPage("Send posts as each service shows it", async (composer) => {
      for (const [service, color] of [["iMessage", "rgb(10, 102, 228)"], ["RCS", "rgb(11, 116, 128)"], ["SMS", "rgb(27, 122, 53)"]]) {
        await choose(composer, "#conversation", service);
        await composer.write("See ");
        await composer.press("Control+b");
        await composer.write("you");
        assert.equal(await composer.page.$eval("#send span", (circle) => getComputedStyle(circle).backgroundColor), color);
        await composer.click("#send");
        const [bubble, weight] = await composer.page.$$eval(".sent", (all) => {
          const last = all.at(-1);
          const run = [...last.querySelectorAll(".bubble span")].at(-1);
          return [getComputedStyle(last.querySelector(".bubble")).backgroundColor, getComputedStyle(run).fontWeight];
        });
        assert.equal(bubble, color);
        assert.equal(weight, service === "iMessage" ? "700" : "400");
      }
      const receipts = await composer.page.$$eval(".receipt", (all) => all.map(({ textContent }) => textContent));
      assert.deepEqual(receipts, ["Sent as iMessage", "Sent as RCS · lost: styles", "Sent as SMS · lost: styles"]);
    });

    withPage("a first message with a link is split as the plan splits it", async (composer) => {
      await choose(composer, "#conversation", "New chat");
      await composer.write("Hello. See https://example.com now");
      assert.match(await composer.text("#verdict"), /^Sends as 2 messages/);
      assert.ok(await composer.page.$(".found.split"));
      await composer.click("#tabs button", "Operation");
      assert.match(await composer.text("#code"), /^chats\.create\n[^]*chats\.messages\.send {2}chat_id: from the response to request 1/);
      await composer.press("Control+Enter");
      await composer.click("#send");
      assert.deepEqual(await sent(composer), ["Hello.", "See https://example.com now"]);
    });

    withPage("SMS: segments while typing", async (composer) => {
      await choose(composer, "#conversation", "SMS");
      await composer.write("Hi");
      assert.equal(await composer.text("#length"), "1 SMS · 158 left");
      await composer.write("’");
      assert.equal(await composer.text("#length"), "1 SMS · 67 left");
    });

    withPage("a popover beside the text, by pointer", async (composer) => {
      await composer.write("Hi **Ana**!");
      await composer.page.hover(".found");
      await composer.settle(600);
      assert.match(await composer.text(".popover"), /Markdown is sent as typed/);
      const [box, mark] = await composer.page.evaluate(() => [".popover", ".found"].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()));
      assert.ok(Math.abs(box.bottom - mark.top) < 30 && box.left <= mark.right, "beside the text");
      await composer.click(".popover .fix", "bold");
      assert.deepEqual((await parts(composer))[0], { type: "text", value: "Hi Ana!", text_decorations: [{ range: [3, 6], style: "bold" }] });
      await composer.press("Control+z");
      await composer.settle();
      assert.equal((await parts(composer))[0].value, "Hi **Ana**!");
    });

    withPage("the popover by F8, and the list that leads to the place", async (composer) => {
      await composer.write("Hi **Ana** {{x}}");
      await composer.press("Home");
      await composer.press("F8");
      await composer.settle();
      assert.match(await composer.text(".popover"), /Markdown/);
      await composer.press("Escape");
      assert.equal(await focused(composer), "text");
      await composer.press("F8");
      await composer.settle();
      assert.match(await composer.text(".popover"), /“\{\{x\}\}” is not filled in/);
      await composer.press("Escape");
      await composer.page.focus("#verdict");
      await composer.press("Enter");
      assert.equal((await composer.page.$$("#findings li")).length, 2);
      await composer.press("Tab");
      await composer.press("Enter");
      await composer.settle();
      assert.equal(await composer.page.evaluate(() => String(getSelection())), "**Ana**");
      assert.match(await composer.text(".popover"), /Markdown/);
      await composer.press("Enter");
      await composer.settle();
      assert.equal((await parts(composer))[0].value, "Hi Ana {{x}}");
    });

    withPage("all safe fixes at once", async (composer) => {
      await composer.write("**a** and ~~b~~");
      await composer.click("#verdict");
      await composer.click(".fix-all");
      assert.equal((await parts(composer))[0].value, "a and b");
      assert.equal(await composer.text("#verdict"), "Ready to send");
    });

    withPage("screen readers hear what was found", async (composer) => {
      await composer.write("Hi {{name}}");
      await composer.settle(900);
      assert.match(await composer.text("#findings-text"), /^1 warning\. Warning at “\{\{name\}\}”: “\{\{name\}\}” is not filled in\./);
      assert.equal(await composer.page.$eval("#text", (node) => node.getAttribute("aria-describedby")), "findings-text");
    });

    withPage("pasted Markdown shows its plan", async (composer) => {
      await composer.paste("# Saturday\n\n- **Cake** at noon");
      assert.match(await composer.text("#paste"), /1 message/);
      assert.match(await composer.text("#paste .bubble"), /^Saturday\n• Cake at noon$/);
      await composer.click("#paste button", "Use the formatting");
      const [part] = await parts(composer);
      assert.equal(part.value, "Saturday\n• Cake at noon");
      assert.deepEqual(part.text_decorations, [{ range: [0, 8], style: "bold" }, { range: [11, 15], style: "bold" }]);
      await composer.press("Control+z");
      await composer.settle();
      assert.equal((await parts(composer))[0].value, "# Saturday\n\n- **Cake** at noon");
      await composer.paste("plain text");
      assert.equal(await isHidden(composer, "#paste"), true);
    });

    withPage("the developer's view", async (composer) => {
      await composer.write("it's **here**");
      const views = { JSON: /^\{\n {2}"message"/, curl: /^BASE=[^]*-d '\{"message":\{"parts":\[\{"type":"text","value":"it'\\''s/, TypeScript: /client\.chats\.messages\.send\("[0-9a-f-]{36}", \{\n {2}message:/, Report: /"rule": "markdown-in-text"/ };
      for (const [tab, expected] of Object.entries(views)) {
        await composer.click("#tabs button", tab);
        assert.match(await composer.text("#code"), expected);
      }
      await composer.press("ArrowLeft");
      assert.match(await composer.text("#code"), views.Report, "arrow keys only move the focus");
      await composer.press("Enter");
      assert.match(await composer.text("#code"), views.TypeScript);
      await composer.click("#developer-toggle");
      assert.equal(await isHidden(composer, "#developer"), true);
    });

    withPage("Enter sends and Shift+Enter breaks the line", async (composer) => {
      await composer.write("one");
      await composer.press("Shift+Enter");
      await composer.write("two");
      assert.equal((await parts(composer))[0].value, "one\ntwo");
      await composer.press("Enter");
      await composer.settle();
      assert.deepEqual(await sent(composer), ["one\ntwo"]);
    });

    withPage("a file of the device is uploaded before the message", async (composer) => {
      const file = join(mkdtempSync(join(tmpdir(), "upload-")), "cake.png");
      writeFileSync(file, "content");
      const input = await composer.page.$("#files");
      await input.uploadFile(file);
      await composer.settle(200);
      const [{ type, attachment_id: id }] = await parts(composer);
      assert.equal(type, "media");
      assert.equal(await composer.text("#verdict"), "Ready to send");
      await composer.click("#tabs button", "Operation");
      assert.match(await composer.text("#code"), /^attachments\.create[^]*"filename": "cake\.png",\n {2}"content_type": "image\/png",\n {2}"size_bytes": 7[^]*chats\.messages\.send/);
      await composer.click("#tabs button", "curl");
      const curl = await composer.text("#code");
      assert.match(curl, /UPLOAD_1=\$\(curl[^]*-X PUT -H @- --data-binary @'cake\.png'[^]*"attachment_id":"'"\$FILE_1"'"/);
      assert.ok(!curl.includes(id));
      await composer.click("#tabs button", "TypeScript");
      assert.match(await composer.text("#code"), /upload1 = await client\.attachments\.create\(\{ filename: "cake\.png"[^]*attachment_id: upload1\.attachment_id/);
      await choose(composer, "#text .card-actions", "sticker");
      await composer.click("#tabs button", "JSON");
      assert.deepEqual(await parts(composer), [{ type: "media", attachment_id: id, sticker: true }]);
      await composer.press("Control+Enter");
      await composer.click("#send");
      assert.equal((await composer.page.$$(".sent .sticker-picture")).length, 1);
    });

    withPage("files are dropped and pasted, and one that cannot be sent is found", async (composer) => {
      await composer.write("one two");
      await composer.drop([["view.png", "image/png"], ["notes.pdf", "application/pdf"]]);
      assert.deepEqual((await parts(composer)).map(({ type }) => type), ["text", "media", "media"]);
      await composer.page.waitForSelector("#text .thumb.drawn");
      await composer.paste("", { files: [["image.png", "image/png"]] });
      assert.equal((await parts(composer)).length, 4);
      await composer.drop([["setup.exe", "application/x-msdownload"]]);
      assert.equal(await composer.text("#verdict"), "1 problem");
      await composer.click("#send");
      assert.match(await composer.text("#findings"), /cannot be sent/);
      assert.deepEqual(await sent(composer), []);
      await composer.press("Escape");
      await composer.focus();
      for (let undone = 0; undone < 3; undone++) await composer.press("Control+z");
      await composer.settle();
      assert.deepEqual(await parts(composer), [{ type: "text", value: "one two" }]);
    });

    withPage("stickers: by pointer and by keyboard, never under a style, and an emoji where they are lost", async (composer) => {
      await composer.write("Hi ");
      await choose(composer, "#attach", "Sticker");
      await composer.click(".menu button", "Cake");
      await composer.page.focus("#attach");
      await composer.press("Enter");
      await composer.press("End");
      await composer.press("Enter");
      await composer.press("ArrowRight");
      await composer.press("Enter");
      await composer.settle();
      await composer.focus();
      await composer.write(" there");
      const [cake, party] = (await parts(composer))[0].inline_stickers;
      assert.equal((await parts(composer))[0].value, "Hi 🎂🥳 there");
      assert.deepEqual([cake.range, party.range], [[3, 5], [5, 7]]);
      assert.notEqual(cake.attachment_id, party.attachment_id);
      await composer.press("Control+a");
      await composer.press("Control+b");
      await composer.settle();
      assert.deepEqual((await parts(composer))[0].text_decorations.map(({ range }) => range), [[0, 3], [7, 13]]);
      assert.equal(await pressed(composer, "bold"), "true");
      assert.equal(await composer.text("#verdict"), "Ready to send");
      await choose(composer, "#conversation", "SMS");
      await composer.focus();
      await composer.press("Control+Enter");
      await composer.settle();
      assert.deepEqual(await sent(composer), ["Hi 🎂🥳 there"]);
      assert.match(await composer.text(".receipt"), /lost: .*the sticker/);
    });

    withPage("two stickers of a kind are two", async (composer) => {
      for (let time = 0; time < 2; time++) {
        await choose(composer, "#attach", "Sticker");
        await composer.click(".menu button", "Heart");
      }
      assert.deepEqual((await parts(composer))[0].inline_stickers.map(({ range }) => range), [[0, 2], [2, 4]]);
    });

    withPage("a second mention stays, and begins a new message", async (composer) => {
      await choose(composer, "#conversation", "Group");
      await choose(composer, "#mention", "Ben");
      await composer.write("brings cake. ");
      await choose(composer, "#mention", "Chloé");
      await composer.write("too");
      assert.deepEqual(await parts(composer), [
        { type: "text", value: "Ben brings cake.", mention: "+12052535597", mention_range: [0, 3] },
        { type: "text", value: "Chloé too", mention: "chloe@example.com", mention_range: [0, 5] },
      ]);
      assert.equal(await composer.text("#verdict"), "Sends as 2 messages");
      assert.equal((await composer.page.$$("#text .mention")).length, 2);
      await composer.press("Control+Enter");
      await composer.settle();
      assert.deepEqual(await sent(composer), ["Ben brings cake.", "Chloé too"]);
    });

    withPage("a mention and a sticker are in two messages", async (composer) => {
      await choose(composer, "#conversation", "Group");
      await choose(composer, "#attach", "Sticker");
      await composer.click(".menu button", "Cake");
      await composer.write(" for ");
      await choose(composer, "#mention", "Ben");
      const all = await parts(composer);
      assert.deepEqual(all.map(({ value }) => value), ["🎂 for", "Ben "]);
      assert.equal(await composer.text("#verdict"), "Sends as 2 messages");
    });

    withPage("undo takes back animations, mentions and stickers", async (composer) => {
      await choose(composer, "#conversation", "Group");
      await composer.write("Hi Ana");
      await composer.press("Shift+ArrowLeft", 3);
      await choose(composer, "#animate", "Shake");
      await composer.press("End");
      await choose(composer, "#mention", "Ben");
      await choose(composer, "#attach", "Sticker");
      await composer.click(".menu button", "Cake");
      await composer.focus();
      for (let undone = 0; undone < 3; undone++) await composer.press("Control+z");
      await composer.settle();
      assert.deepEqual(await parts(composer), [{ type: "text", value: "Hi Ana" }]);
      for (let redone = 0; redone < 3; redone++) await composer.press("Control+y");
      await composer.settle();
      const all = await parts(composer);
      assert.deepEqual(all[0].text_decorations, [{ range: [3, 6], animation: "shake" }]);
      assert.equal(all[0].mention, "+12052535597");
      assert.equal(all[1].inline_stickers.length, 1);
    });

    withPage("pasted formatting is offered", async (composer) => {
      await composer.paste("Dinner at eight", { html: "<meta charset=utf-8><p>Dinner at <b>eight</b></p>" });
      assert.equal((await parts(composer))[0].text_decorations, undefined);
      await composer.click("#paste button", "Use the formatting");
      assert.deepEqual(await parts(composer), [{ type: "text", value: "Dinner at eight", text_decorations: [{ range: [10, 15], style: "bold" }] }]);
      await composer.paste(" plain", { html: "<p>plain</p>" });
      assert.equal(await isHidden(composer, "#paste"), true);
    });

    withPage("text is kept as typed, and found again in another place", async (composer) => {
      await composer.write("Hi **Ana** ");
      await composer.page.hover(".found");
      await composer.settle(600);
      await composer.click(".popover .keep");
      assert.equal(await composer.text("#verdict"), "Ready to send");
      await composer.write("**Ben**");
      assert.equal(await composer.text("#verdict"), "1 warning");
      assert.equal(await composer.text(".found"), "**Ben**");
    });

    withPage("no sentence names a field, an option or an operation", async (composer) => {
      await choose(composer, "#conversation", "New chat");
      await composer.write("Hi **Ana** <b>you</b> {{name}} https://example.com ```code```");
      await choose(composer, "#effect", "Slam");
      await composer.drop([["setup.exe", "application/x-msdownload"]]);
      await choose(composer, "#attach", "web address");
      await composer.page.$eval("#ask-url", (input) => (input.value = "http://user:secret@localhost/cat"));
      await composer.click("#ask .primary");
      await composer.click("#verdict");
      const shown = await composer.page.$eval("#findings", (list) => {
        const copy = list.cloneNode(true);
        copy.querySelectorAll("q").forEach((quoted) => quoted.remove());
        return copy.textContent;
      });
      assert.ok((await composer.page.$$("#findings li")).length >= 7, shown);
      assert.doesNotMatch(shown, /`|option|levels|_|\.(create|send)|decoration|media part/);
      await composer.focus();
      await composer.press("F8");
      await composer.settle();
      assert.doesNotMatch(await composer.page.$eval(".popover", ({ innerText }) => innerText), /`|option|levels|_/);
    });

    withPage("text from right to left begins at the right, in the field and in the thread", async (composer) => {
      const startOf = (selector) =>
        composer.page.$eval(selector, (node) => {
          const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          range.selectNodeContents(walker.nextNode());
          const [text, box] = [range.getBoundingClientRect(), node.getBoundingClientRect()];
          return { left: text.left - box.left, right: box.right - text.right };
        });
      await composer.write("שלום Ana");
      const field = await startOf("#text");
      assert.ok(field.right < 30 && field.left > 100, JSON.stringify(field));
      await composer.press("Control+Enter");
      await composer.settle();
      assert.equal(await composer.page.$eval(".sent .bubble", (node) => node.matches(":dir(rtl)")), true);
    });

    withPage("a very long message and 101 parts are split", async (composer) => {
      await composer.paste("Dinner is at eight. ".repeat(550).trim());
      assert.match(await composer.text("#verdict"), /Sends as 2 messages/);
      await composer.press("Control+Enter");
      await composer.settle();
      assert.equal((await composer.page.$$(".sent .bubble")).length, 2);
      await composer.drop(Array.from({ length: 101 }, (_, index) => [`file-${index}.pdf`, "application/pdf"]));
      assert.equal((await parts(composer)).length, 101);
      assert.match(await composer.text("#verdict"), /Sends as 2 messages/);
      await composer.press("Control+Enter");
      await composer.settle();
      assert.equal((await composer.page.$$(".sent .bubble")).length, 103);
      const [content, width] = await composer.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= width);
    });

    withPage("the keyboard reaches everything", async (composer) => {
      await composer.write("Hi {{name}}");
      await composer.page.focus("#conversation");
      const reached = new Set();
      for (let presses = 0; presses < 40; presses++) {
        reached.add(await focused(composer));
        await composer.press("Tab");
      }
      const ids = "conversation developer-toggle thread-scroll verdict undo redo attach text send bold italic underline strikethrough animate effect mention copy code";
      assert.deepEqual(ids.split(" ").filter((id) => !reached.has(id)), []);
    });
  });
}
