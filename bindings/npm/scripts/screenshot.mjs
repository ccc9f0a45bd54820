/** Takes the picture of the composer for the README: `node scripts/screenshot.mjs`, after a build. */

import { fileURLToPath } from "node:url";

import { createServer } from "vite";

import { browse } from "../test/shared/browser.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const to = process.argv[2] ?? here("demo/");

const server = await createServer({
  configFile: here("demo/vite.config.mjs"),
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1" },
});
await server.listen();
const browser = await browse();

for (const [name, options] of Object.entries({
  composer: { viewport: { width: 1080, height: 860 }, deviceScaleFactor: 1.5 },
  "composer-phone": { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  "composer-dark": { viewport: { width: 1080, height: 860 }, colorScheme: "dark" },
})) {
  if (name !== "composer" && process.argv[2] === undefined) continue;
  const page = await browser.newPage(options);
  // Still letters make the same picture every time.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(server.resolvedUrls.local[0]);
  await page.locator(".finding summary").first().click();
  await page.screenshot({ path: `${to}${name}.png`, fullPage: name !== "composer" });
}

await browser.close();
await server.close();
