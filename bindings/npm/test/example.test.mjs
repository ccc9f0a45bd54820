/** The example that sends a model's answer with the official SDK, against `sendcheck serve`, the stand-in for the API. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import Linq from "@linqapp/sdk";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const program = process.env.SENDCHECK ?? resolve(root, process.env.CARGO_TARGET_DIR ?? "target", "debug/sendcheck");
const scratch = mkdtempSync(fileURLToPath(new URL("./example-", import.meta.url)));
const DESTINATION = { from: "+12052535597", to: ["+12052532139"], idempotency_key: "answer-1" };
const ANSWER = "# Dinner 🍝\n\nTake **two** eggs.\n\nSee https://example.com/pasta for more.\n\n- flour\n- salt\n";

let server, url, sendAnswer, client, log;
before(async () => {
  const outfile = join(scratch, "stream-answer.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("../examples/stream-answer.ts", import.meta.url))],
    outfile, bundle: true, packages: "external", platform: "node", format: "esm", logLevel: "error",
  });
  ({ sendAnswer } = await import(pathToFileURL(outfile)));
  server = spawn(program, ["serve", "--quiet", "--port", "0", "--seed", "1"], { stdio: ["ignore", "pipe", "inherit"] });
  server.on("error", () => assert.fail(`run \`cargo build -p sendcheck-cli\` first: ${program} is missing`));
  url = String((await once(server.stdout, "data"))[0]).trim().split(/\s+/).at(-1);
  client = new Linq({ apiKey: "none", baseURL: url, maxRetries: 0 });
  log = console.error;
  console.error = () => {};
});
after(() => {
  console.error = log;
  server?.kill();
  rmSync(scratch, { recursive: true });
});

const standIn = async (path, body) => {
  const init = body && { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(`${new URL(url).origin}/stand-in/${path}`, init);
  assert.ok(response.ok, await response.clone().text());
  return response;
};
beforeEach(() => standIn("reset", {}));

/** The requests that the SDK sent: method, path and document. */
async function requests() {
  const all = await (await standIn("requests")).json();
  return (all.requests ?? all)
    .filter(({ path }) => !path.includes("/stand-in/"))
    .map(({ method, path, body, status }) => ({ method, path: path.replace(/^.*\/v3/, "/v3"), document: body && JSON.parse(body), status }));
}

/** The answer in chunks of a few characters, as a model writes it. */
async function* stream(size = 7) {
  for (let at = 0; at < ANSWER.length; at += size) yield ANSWER.slice(at, at + size);
}

test("an answer is sent in order, with the id of the new chat", async () => {
  assert.equal(await sendAnswer(client, stream(), DESTINATION), 3);
  const sent = await requests();
  assert.deepEqual(sent.map(({ status }) => status >= 200 && status < 300), [true, true, true]);
  const [create, ...rest] = sent;
  assert.equal(create.path, "/v3/chats");
  const { chats } = await client.chats.listChats({});
  for (const { path } of rest) assert.equal(path, `/v3/chats/${chats[0].id}/messages`);
  assert.deepEqual(
    sent.map(({ document }) => document.message.parts[0].value),
    ["Dinner 🍝\nTake two eggs.", "See https://example.com/pasta for more.", "• flour\n• salt"],
  );
  assert.deepEqual(sent.map(({ document }) => document.message.idempotency_key), ["answer-1", "answer-1:2", "answer-1:3"]);
});

test("the first failure stops, and sending again delivers each message once", async () => {
  const chunks = stream();
  let isFirst = true;
  const failing = (async function* () {
    for await (const chunk of chunks) {
      yield chunk;
      // After the first send was released.
      if (!isFirst || !(await requests()).length) continue;
      isFirst = false;
      await standIn("failures", { code: 1007 });
    }
  })();
  await assert.rejects(sendAnswer(client, failing, DESTINATION), ({ status }) => status === 429);
  const before = await requests();
  assert.deepEqual(before.map(({ status }) => status < 300), [true, false], "nothing is sent after a failure");

  assert.equal(await sendAnswer(client, stream(3), DESTINATION), 3);
  const { chats } = await client.chats.listChats({});
  assert.equal(chats.length, 1);
  const { messages } = await client.chats.messages.list(chats[0].id, {});
  assert.equal(messages.length, 3, "each message once");
});
