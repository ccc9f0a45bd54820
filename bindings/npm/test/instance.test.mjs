/** Memory stays flat, and an instance that traps is replaced. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

const require = createRequire(import.meta.url);
const bytes = readFileSync(fileURLToPath(new URL("../dist/sendcheck.wasm", import.meta.url)));
const decorations = [{ range: [0, 9999], style: "bold" }];
const invalid = { parts: [{ type: "text", value: "see https://example.com ".repeat(20), text_decorations: decorations }] };

/** Loads a fresh copy of an entry, and records the instances that it creates. */
function fresh(entry = "sendcheck") {
  for (const path of Object.keys(require.cache)) if (path.includes("/dist/cjs/")) delete require.cache[path];
  const instances = [];
  const { Instance, Module } = WebAssembly;
  const sendcheck = require(entry);
  const run = (call) => {
    WebAssembly.Instance = function (...given) {
      const instance = new Instance(...given);
      instances.push(instance);
      return instance;
    };
    WebAssembly.Instance.prototype = Instance.prototype;
    try {
      return call(sendcheck);
    } finally {
      Object.assign(WebAssembly, { Instance, Module });
    }
  };
  return { sendcheck, instances, run };
}

test("memory is flat over 100,000 calls", () => {
  const { instances, run } = fresh();
  run((sendcheck) => {
    const valid = { parts: [{ type: "text", value: "Hello" }] };
    const round = () => {
      sendcheck.checkMessage(invalid, { strictLinks: true });
      sendcheck.checkMessage(valid);
      sendcheck.checkJson("message", "{");
      sendcheck.findLinks("see example.com");
      assert.throws(() => sendcheck.checkMessage({ parts: 1n }));
    };
    for (let warm = 0; warm < 100; warm++) round();
    const { memory } = instances[0].exports;
    const before = memory.buffer.byteLength;
    assert.ok(before < 2_000_000, `${before} bytes`);
    for (let calls = 0; calls < 100_000; calls += 5) round();
    assert.equal(memory.buffer.byteLength, before);
    assert.equal(instances.length, 1);
  });
});

test("memory that a huge document took is given back", () => {
  const { instances, run } = fresh();
  run(({ checkJson }) => {
    const huge = `{"parts": [{"type": "text", "value": "${"x".repeat(40_000_000)}"}]}`;
    assert.equal(checkJson("message", huge).errors, 1);
    assert.equal(checkJson("message", '{"parts": []}').errors, 1);
    assert.equal(instances.length, 2);
    assert.ok(instances[1].exports.memory.buffer.byteLength < 2_000_000);
  });
});

test("a trap is an internal error with its text, and the next call works", () => {
  const { run, instances } = fresh();
  run(({ checkMessage, InternalError }) => {
    const { encodeInto } = TextEncoder.prototype;
    TextEncoder.prototype.encodeInto = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    try {
      assert.throws(
        () => checkMessage(invalid),
        (error) => error instanceof InternalError && error.name === "InternalError" && /bug.*: unreachable/.test(error.message),
      );
    } finally {
      TextEncoder.prototype.encodeInto = encodeInto;
    }
    assert.equal(checkMessage(invalid).valid, false);
    assert.equal(instances.length, 2, "a fresh instance");
  });
});

test("slim starts with init only", async () => {
  const { sendcheck } = fresh("sendcheck/slim");
  const { NotReady, checkMessage, findLinks, init, isSupported, rules, explain } = sendcheck;
  assert.equal(isSupported(), true);
  for (const call of [() => checkMessage(invalid), () => findLinks("x")]) {
    assert.throws(call, (error) => error instanceof NotReady && error.name === "NotReady" && /init/.test(error.message));
  }
  assert.ok(rules().length > 0 && explain("empty-text").what, "the catalogue needs no module");
  for (const wrong of [undefined, 5, () => {}]) await assert.rejects(init(wrong), TypeError);
  await assert.rejects(init(Uint8Array.of(1, 2, 3)), NotReady);
  await init(bytes);
  assert.equal(checkMessage(invalid).valid, false);
  await init();
});

const compiled = () => new WebAssembly.Module(bytes);
const response = (type) => new Response(bytes, { headers: { "content-type": type } });
for (const [name, source] of Object.entries({
  bytes: () => bytes,
  "an ArrayBuffer": () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  "a module": compiled,
  "a module of another realm": () => runInNewContext("new WebAssembly.Module(bytes)", { bytes }),
  "a response": () => response("application/wasm"),
  "a response of another media type": () => response("text/plain"),
  "a promise of a response": async () => response("application/wasm; charset=utf-8"),
  "a URL": () => new URL(`data:application/wasm;base64,${bytes.toString("base64")}`),
  "a string": () => `data:application/wasm;base64,${bytes.toString("base64")}`,
})) {
  test(`init takes ${name}`, async () => {
    const { sendcheck } = fresh("sendcheck/slim");
    await sendcheck.init(source());
    assert.equal(sendcheck.checkMessage(invalid).valid, false);
  });
}

test("init rejects an error response, and can be tried again", async () => {
  const { sendcheck } = fresh("sendcheck/slim");
  await assert.rejects(sendcheck.init(new Response("", { status: 404 })), (error) => error.name === "NotReady" && /404/.test(error.message));
  await sendcheck.init(compiled());
  assert.equal(sendcheck.isSupported(), true);
});

test("where WebAssembly cannot start, calls throw at once and never try again", async () => {
  const { sendcheck } = fresh();
  const { Module } = WebAssembly;
  let attempts = 0;
  WebAssembly.Module = class {
    constructor() {
      attempts++;
      throw new WebAssembly.CompileError("forbidden");
    }
  };
  try {
    assert.equal(sendcheck.isSupported(), false);
    const afterFirst = attempts;
    for (let calls = 0; calls < 3; calls++) {
      assert.throws(
        () => sendcheck.checkMessage(invalid),
        (error) => error instanceof sendcheck.NotReady && /forbidden/.test(error.message) && error.cause instanceof WebAssembly.CompileError,
      );
    }
    await assert.rejects(sendcheck.init(), sendcheck.NotReady);
    assert.equal(sendcheck.isSupported(), false);
    assert.equal(attempts, afterFirst);
    assert.ok(sendcheck.explain("empty-text").what);
  } finally {
    WebAssembly.Module = Module;
  }
});

test("without WebAssembly", () => {
  const { sendcheck } = fresh();
  const { WebAssembly: original } = globalThis;
  delete globalThis.WebAssembly;
  try {
    assert.equal(sendcheck.isSupported(), false);
    assert.throws(() => sendcheck.checkMessage(invalid), sendcheck.NotReady);
  } finally {
    globalThis.WebAssembly = original;
  }
});

test("where only small modules compile synchronously, calls work after init", async () => {
  const { sendcheck } = fresh();
  const { Module } = WebAssembly;
  const Limited = function (source) {
    if (source.byteLength > 4096) throw new RangeError("WebAssembly.Compile is disallowed on the main thread");
    return new Module(source);
  };
  Limited.prototype = Module.prototype;
  WebAssembly.Module = Limited;
  try {
    assert.equal(sendcheck.isSupported(), true);
    assert.throws(() => sendcheck.checkMessage(invalid), (error) => error instanceof sendcheck.NotReady && /init/.test(error.message));
    await sendcheck.init();
    assert.equal(sendcheck.checkMessage(invalid).valid, false);
  } finally {
    WebAssembly.Module = Module;
  }
});

test("without TextEncoder and TextDecoder, results are the same", () => {
  const { TextEncoder: encoder, TextDecoder: decoder } = globalThis;
  const { sendcheck } = fresh();
  const text = "é 🎉 \ud83d \ufeff 👩‍👧 see https://example.com/ä";
  const results = ({ checkMessage, countText, checkJson }) => [
    checkMessage({ parts: [{ type: "text", value: text }], effect: { type: "bubble", name: text } }, { firstMessage: true }),
    checkJson("message", `{"parts": "${text}"}`),
    countText(text),
  ];
  const expected = results(sendcheck);
  delete globalThis.TextEncoder;
  delete globalThis.TextDecoder;
  try {
    assert.deepEqual(results(fresh().sendcheck), expected);
  } finally {
    Object.assign(globalThis, { TextEncoder: encoder, TextDecoder: decoder });
  }
});

test("the module of another entry is refused, and the right one starts", async () => {
  const { sendcheck: compose } = fresh("sendcheck/compose/slim");
  const wrong = { name: "NotReady", message: "sendcheck cannot start: expected `compose.wasm`, found another module" };
  await assert.rejects(compose.init(bytes), wrong);
  await compose.init(readFileSync(fileURLToPath(new URL("../dist/compose.wasm", import.meta.url))));
  assert.equal(compose.plan({ content: "Hi **Ana**" }).sends.length, 1);
  const { sendcheck: slim } = fresh("sendcheck/slim");
  await slim.init(bytes);
  assert.equal(slim.checkMessage(invalid).valid, false);
});
