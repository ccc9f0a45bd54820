/** Editors complete the fields of a document, although any value is accepted. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";

import { createApp, here, installTools } from "./support.mjs";

installTools();
const ts = createRequire(here("package.json"))("typescript");
const app = createApp();
after(() => app.remove());

/** Returns what TypeScript's language service suggests at `|`. */
function completionsAt(code) {
  const file = join(app.directory, "main.ts");
  const text = code.replace("|", "");
  const options = { strict: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 };
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const content = path === file ? text : ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => app.directory,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  });
  return service.getCompletionsAtPosition(file, code.indexOf("|"), {})?.entries.map(({ name }) => name) ?? [];
}

const IMPORT = 'import { check, checkMessage } from "sendcheck";\n';

for (const [code, expected] of [
  ['check("chats.create", { | });', ["from", "to", "message"]],
  ['check("chats.update", { | });', ["display_name", "group_chat_icon"]],
  ['check("|", {});', ["chats.create", "message"]],
  ["checkMessage({ | });", ["parts", "effect", "reply_to"]],
  ["checkMessage({}, { | });", ["firstMessage", "levels"]],
]) {
  test(code, () => {
    const found = completionsAt(IMPORT + code);
    for (const name of expected) assert.ok(found.includes(name), `${name} in ${found.slice(0, 20)}`);
  });
}
