/**
 * Measures typing in the composer: `npm run typing`, which fails from 16 ms a keystroke on. The time of a keystroke is what the page computes from the
 * key until the next character can come, the check of the whole message included.
 */

import { fileURLToPath } from "node:url";

import { launch, open, serveComposer } from "../test/shared/composer.mjs";
import { median } from "./measure.mjs";

const CHARACTERS = 10_000;
const DECORATIONS = 100;
/** Longer than the pause after which the page checks, and shorter than the one after which it shows JSON. */
const PAUSE_MS = 220;

/** Types into a long message. Returns milliseconds of the main thread, by Chromium's own count. */
export async function keystroke(browser, url, keys) {
  const { page, paste, press, json, settle } = await open(browser, url);
  const word = "lorem ipsum dolor sit amet ";
  await paste(word.repeat(CHARACTERS / word.length + 1).slice(0, CHARACTERS - keys));
  // A decoration at every 90 characters, by the page's own buttons.
  await page.evaluate((count) => {
    const text = document.getElementById("text");
    for (let index = 0; index < count; index++) {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let at = index * 90;
      let node = walker.nextNode();
      while (node && at >= node.length) {
        at -= node.length;
        node = walker.nextNode();
      }
      getSelection().setBaseAndExtent(node, at, node, Math.min(at + 10, node.length));
      document.dispatchEvent(new Event("selectionchange"));
      document.getElementById(["bold", "italic", "underline", "strikethrough"][index % 4]).click();
    }
  }, DECORATIONS);
  await settle();
  const [part] = (await json()).parts;
  if ((part.text_decorations ?? []).length !== DECORATIONS) throw new Error(`${part.text_decorations?.length} decorations`);
  await page.focus("#text");
  await press("Control+End");

  const client = await page.createCDPSession();
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const times = [];
  for (let key = 0; key < keys; key++) {
    const before = await busy();
    await page.keyboard.press("x");
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    times.push((await busy()) - before);
  }
  await page.close();
  return { median: median(times), most: Math.max(...times) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serveComposer();
  const browser = await launch("chrome");
  const { median, most } = await keystroke(browser, server.url, 60);
  console.log(`${CHARACTERS} characters, ${DECORATIONS} decorations: ${median.toFixed(1)} ms a keystroke, ${most.toFixed(1)} at most`);
  await browser.close();
  await server.close();
  // A frame at 60 Hz.
  if (median >= 16) process.exitCode = 1;
}
