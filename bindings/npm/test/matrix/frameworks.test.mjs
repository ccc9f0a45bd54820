/** The packed package in Next.js (client, server route, edge route), Hono and React Hook Form. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, test } from "node:test";

import { browse, resultOf } from "../shared/browser.mjs";
import { ANSWER, CODE, IMPORTS, createApp, here, installTools, run } from "./support.mjs";

installTools();
// Below the tools, so that the frameworks are found.
const app = createApp(here());
after(() => app.remove());

const answered = `${IMPORTS}\nfunction answered() {\n${CODE}\nreturn answer;\n}\n`;

test("Next.js: client, server and edge", { timeout: 600_000 }, async () => {
  app.write("next.config.mjs", `export default { outputFileTracingRoot: ${JSON.stringify(app.directory)} };\n`);
  app.write("app/layout.js", "export default ({ children }) => <html lang='en'><body>{children}</body></html>;\n");
  app.write("app/page.js", `"use client";\nimport { useEffect } from "react";\n${answered}
    export default function Page() {
      useEffect(() => { document.body.dataset.result = JSON.stringify(answered()); }, []);
      return <p>page</p>;
    }`);
  app.write("app/node/route.js", `${answered}export const dynamic = "force-dynamic";\nexport const GET = () => Response.json(answered());\n`);
  app.write("pages/api/edge.js", `${answered}export const config = { runtime: "edge" };\nexport default () => Response.json(answered());\n`);
  const next = here("node_modules/next/dist/bin/next");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  run(process.execPath, [next, "build", "--webpack"], { cwd: app.directory, env });
  const server = spawn(process.execPath, [next, "start", "-p", "0", "-H", "127.0.0.1"], { cwd: app.directory, env });
  const browser = await browse();
  try {
    let output = "";
    while (!/http:\/\/127\.0\.0\.1:\d+/.test(output)) output += (await once(server.stdout, "data"))[0];
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
    for (const path of ["node", "api/edge"]) {
      const response = await fetch(`${url}/${path}`);
      assert.deepEqual(await response.json(), ANSWER, path);
    }
    assert.deepEqual(await resultOf(browser, url), ANSWER, "client");
  } finally {
    await browser.close();
    server.kill();
  }
});

test("a schema in Hono's validator", () => {
  app.write("hono.mjs", `
    import { sValidator } from "@hono/standard-validator";
    import { Hono } from "hono";
    import { schema } from "sendcheck";
    const app = new Hono().post("/", sValidator("json", schema("message")), (context) => context.json(context.req.valid("json")));
    const post = async (body) => {
      const headers = { "content-type": "application/json" };
      const response = await app.request("/", { method: "POST", headers, body: JSON.stringify(body) });
      return [response.status, await response.json()];
    };
    const [ok, value] = await post({ parts: [{ type: "text", value: "Hi" }] });
    const [bad, { error }] = await post({ parts: [] });
    console.log(JSON.stringify([ok, value, bad, error[0].path]));
  `);
  const printed = JSON.parse(run(process.execPath, ["hono.mjs"], { cwd: app.directory }));
  assert.deepEqual(printed, [200, { parts: [{ type: "text", value: "Hi" }] }, 400, ["parts"]]);
});

test("a schema in React Hook Form's resolver", () => {
  app.write("form.mjs", `
    import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
    import { schema } from "sendcheck";
    const resolve = standardSchemaResolver(schema("message"));
    const form = { fields: {}, shouldUseNativeValidation: false };
    const bad = await resolve({ parts: [{ type: "text", value: "" }] }, undefined, form);
    const ok = await resolve({ parts: [{ type: "text", value: "Hi" }] }, undefined, form);
    console.log(JSON.stringify([typeof bad.errors.parts[0].value.message, ok.values]));
  `);
  const printed = JSON.parse(run(process.execPath, ["form.mjs"], { cwd: app.directory }));
  assert.deepEqual(printed, ["string", { parts: [{ type: "text", value: "Hi" }] }]);
});

test("a schema in tRPC", () => {
  app.write("trpc.mjs", `
    import { initTRPC } from "@trpc/server";
    import { schema } from "sendcheck";
    const { procedure, router } = initTRPC.create();
    const caller = router({ send: procedure.input(schema("message")).mutation(({ input }) => input.parts.length) }).createCaller({});
    const count = await caller.send({ parts: [{ type: "text", value: "Hi" }] });
    const code = await caller.send({ parts: [] }).catch((error) => error.code);
    console.log(JSON.stringify([count, code]));
  `);
  assert.deepEqual(JSON.parse(run(process.execPath, ["trpc.mjs"], { cwd: app.directory })), [1, "BAD_REQUEST"]);
});

test("a schema in TanStack Form", () => {
  app.write("tanstack.mjs", `
    import { FormApi } from "@tanstack/form-core";
    import { schema } from "sendcheck";
    const errors = async (value) => {
      const form = new FormApi({ defaultValues: { parts: [{ type: "text", value }] }, validators: { onSubmit: schema("message") } });
      form.mount();
      await form.handleSubmit();
      return Object.keys(form.state.errorMap.onSubmit ?? {});
    };
    console.log(JSON.stringify([await errors(""), await errors("Hi")]));
  `);
  assert.deepEqual(JSON.parse(run(process.execPath, ["tanstack.mjs"], { cwd: app.directory })), [["parts[0].value"], []]);
});
