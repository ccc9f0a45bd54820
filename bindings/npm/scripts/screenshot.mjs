/**
 * Takes the pictures of the composer in the documentation: `node scripts/screenshot.mjs [directory]`, after a build.
 * With a directory, takes every state.
 */

import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { STATES } from "../test/shared/states.mjs";
import { launch, open, serveComposer } from "../test/shared/composer.mjs";

const to = process.argv[2] ?? fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));
const only = process.argv[3];
/** The widths that the documentation shows: name, width, height, theme, state. */
const PICTURES = [
  ["composer", 1200, 800, "light", "front"],
  ["composer-tablet", 768, 900, "dark", "sent"],
  ["composer-phone", 320, 640, "light", "list"],
];
const every = Object.keys(STATES).flatMap((state) => [
  [`${state}-wide`, 1200, 800, "light", state],
  [`${state}-tablet`, 768, 900, "dark", state],
  [`${state}-phone`, 320, 640, "light", state],
]);

mkdirSync(to, { recursive: true });
const server = await serveComposer();
const browser = await launch("chrome");
for (const [name, width, height, theme, state] of process.argv[2] ? every : PICTURES) {
  if (only && !name.startsWith(only)) continue;
  const composer = await open(browser, server.url, { width, height, theme });
  // Still letters make the same picture every time.
  await composer.page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await STATES[state](composer);
  await composer.page.screenshot({ path: `${to}/${name}.png` });
  if (composer.complaints.length > 0) console.error(name, composer.complaints);
  await composer.page.close();
}
await browser.close();
await server.close();
