/** Installs the packed package into an empty application, as a user does. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { pack } from "../../scripts/pack.mjs";

/** The code of an application: the same in every environment. */
export const IMPORTS = `
  import { checkMessage, explain } from "sendcheck";
  import { plan } from "sendcheck/compose";
`;
export const CODE = `
  const { diagnostics: [found] } = checkMessage({ parts: [{ type: "text", value: "🎉 https://example.com" }] }, { firstMessage: true });
  const { sends: [send] } = plan({ content: "Hi **Ana**" });
  const answer = { rule: found.rule, range: found.range, source: explain(found.rule).source.length > 0, part: send.document.parts[0] };
`;
export const ENTRY = IMPORTS + CODE;

/** The imports of the application, for CommonJS. */
export const REQUIRES = IMPORTS.replace(/import (\{.*\}) from (".*")/g, "const $1 = require($2)");

/** The result of that code. */
export const ANSWER = {
  rule: "first-message-link",
  range: [3, 22],
  source: true,
  part: { type: "text", value: "Hi Ana", text_decorations: [{ range: [3, 6], style: "bold" }] },
};

/**
 * Creates an application with the package in its `node_modules`.
 *
 * @returns {{ directory: string, write(path: string, text: string): void, remove(): void }}
 */
export function createApp(parent = tmpdir()) {
  const directory = mkdtempSync(join(parent, "sendcheck-app-"));
  const to = join(directory, "node_modules/sendcheck");
  mkdirSync(to, { recursive: true });
  execFileSync("tar", ["-xzf", pack(directory), "-C", to, "--strip-components=1"]);
  const write = (path, text) => {
    mkdirSync(join(directory, path, ".."), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  write("package.json", '{ "private": true, "type": "module" }');
  return { directory, write, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
