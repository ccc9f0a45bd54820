/**
 * Takes the pictures of the composer in the documentation, after a build: `npm run pictures`.
 * `npm run pictures -- DIRECTORY [STATE]` takes every state, or one, at three widths, in light and dark.
 */

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { NO_WASM_POLICY } from "../test/shared/browser.mjs";
import { launch, open, serveComposer } from "../test/shared/composer.mjs";
import { STATES } from "../test/shared/states.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const [directory, only] = process.argv.slice(2);
const to = directory ?? here("../../../docs/pictures/");

/** Name, width, height, theme. */
const SIZES = [
  ["wide", 1200, 800, "light"],
  ["tablet", 768, 900, "dark"],
  ["phone", 320, 640, "light"],
];
/** The states that the documentation shows at all three widths; it shows the others on a phone. */
const MAIN = ["front", "list", "paste", "imessage", "typescript"];
const PHONE = [390, 720];

/** A font that looks the same on every machine, and no caret that blinks. */
const FONT = `@font-face { font-family: Inter; src: url(/font/files/inter-latin-wght-normal.woff2); font-weight: 100 900; }
@font-face { font-family: Inter; src: url(/font/files/inter-latin-wght-italic.woff2); font-weight: 100 900; font-style: italic; }
body { font-family: Inter, sans-serif; }
* { caret-color: transparent; }`;

const states = [...Object.keys(STATES), "unsupported"];
const pictures = directory
  ? states.flatMap((state) => SIZES.flatMap(([size, width, height]) => ["light", "dark"].map((theme) => [state, `${state}-${size}-${theme}`, width, height, theme])))
  : states.flatMap((state) =>
      MAIN.includes(state)
        ? SIZES.map(([size, ...rest]) => [state, `composer-${state}-${size}`, ...rest])
        : [[state, `composer-${state}`, ...PHONE, ["empty", "animated", "rcs", "sms", "stickers", "upload"].includes(state) ? "dark" : "light"]],
    );

mkdirSync(to, { recursive: true });
const extras = { directories: { "/font/": here("../node_modules/@fontsource-variable/inter/") }, pages: { "/font.css": FONT } };
const server = await serveComposer(extras);
const forbidding = await serveComposer({ ...extras, policy: NO_WASM_POLICY });
const browser = await launch("chrome");
for (const [state, name, width, height, theme] of pictures) {
  if (only && state !== only) continue;
  const { url } = state === "unsupported" ? forbidding : server;
  const composer = await open(browser, url, { width, height, theme });
  const { page } = composer;
  await page.evaluate(async () => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/font.css" });
    document.head.append(link);
    await new Promise((loaded) => link.addEventListener("load", loaded));
    await Promise.all(["16px Inter", "italic 16px Inter"].map((font) => document.fonts.load(font)));
  });
  await STATES[state]?.(composer);
  await composer.settle(150);
  // Letters stop in the middle of their motion: the same picture every time.
  await page.evaluate(() => {
    for (const motion of document.getAnimations()) {
      if (motion.effect.target.matches(".letter")) Object.assign(motion, { currentTime: 700 }).pause();
      else motion.finish();
    }
  });
  await page.screenshot({ path: `${to}/${name}.webp`, type: "webp", quality: 82 });
  const complaints = composer.complaints.filter((one) => state !== "unsupported" || !/Content.Security.Policy|wasm/i.test(one));
  if (complaints.length > 0) console.error(name, complaints);
  await page.close();
}
await browser.close();
await server.close();
await forbidding.close();
