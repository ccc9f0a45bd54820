/** The composer, driven as a user drives it, in Chromium and in Firefox. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, open, serveComposer } from "./shared/composer.mjs";
import { choose } from "./shared/states.mjs";

let server;
before(async () => (server = await serveComposer()));
after(() => server.close());

for (const name of ["chrome", "firefox"]) {
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
      await composer.page.focus("#text");
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
      await choose(composer, "#attach", "Photo");
      await composer.press("Enter");
      await composer.settle();
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
      await choose(composer, "#attach", "Link");
      await composer.press("Enter");
      await composer.settle();
      assert.match(await composer.text("#verdict"), /Sends as 2 messages/);
      await composer.press("Control+Enter");
      await composer.settle();
      assert.equal((await composer.page.$$(".sent .link-card")).length, 1);
    });

    withPage("an attachment by keyboard: selected by an arrow key, moved by its menu", async (composer) => {
      await composer.write("one");
      await choose(composer, "#attach", "Photo");
      await composer.press("Enter");
      await composer.settle();
      await composer.press("ArrowLeft");
      assert.ok(await composer.page.$("#text .card.selected"));
      await composer.press("Tab");
      await composer.press("Enter");
      await composer.press("Enter");
      await composer.settle();
      assert.deepEqual((await parts(composer)).map(({ type }) => type), ["media", "text"]);
    });

    withPage("a URL that is wrong is found, and Cancel adds nothing", async (composer) => {
      await choose(composer, "#attach", "Photo");
      await composer.click("#ask-cancel");
      assert.deepEqual(await parts(composer), []);
      await choose(composer, "#attach", "Photo");
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
        assert.equal(await composer.page.$eval("#send", (button) => getComputedStyle(button).backgroundColor), color);
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
      assert.match(await composer.text(".popover"), /Markdown is not rendered/);
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
      assert.match(await composer.text(".popover"), /Placeholder/);
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
      assert.match(await composer.text("#findings-text"), /^1 warning\. Warning at “\{\{name\}\}”: Placeholder/);
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
