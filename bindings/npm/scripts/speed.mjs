/**
 * How long a check takes in this Node: `node scripts/speed.mjs`, after a build. The least of several rounds,
 * in microseconds a message.
 */

import { check } from "sendcheck";

import { show } from "./readme.mjs";

const request = (parts) => ({ from: "+12052535597", to: ["+12052532136"], message: { parts } });
const words = "Thanks for the reminder, see you at lunch tomorrow. ";
const decorations = (count, step) =>
  Array.from({ length: count }, (_, at) => ({ range: [at * step, at * step + 5], style: "bold" }));

const messages = {
  "a short text": request([{ type: "text", value: words }]),
  "five parts, an effect": {
    ...request([
      { type: "text", value: words.repeat(2), text_decorations: decorations(3, 10) },
      { type: "media", url: "https://cdn.example.com/3f2b6c1e/photo.jpg" },
      { type: "text", value: `${words}🎉` },
      { type: "media", attachment_id: "3f2b6c1e-8d47-4a90-b5e3-0c9a7d61f284" },
      { type: "text", value: words, text_decorations: [{ range: [0, 6], animation: "nod" }] },
    ]),
  },
  "a short text with a link (one error)": request([{ type: "text", value: `${words} https://example.com` }]),
  "10,000 characters, 100 decorations": request([
    { type: "text", value: words.repeat(200).slice(0, 10_000), text_decorations: decorations(100, 90) },
  ]),
  "10,000 units of emoji and Chinese, 100 decorations": request([
    { type: "text", value: "你好我们今天去吃饭吧🎉🎉".repeat(714), text_decorations: decorations(100, 84) },
  ]),
};

function least(call) {
  let best = Infinity;
  for (let round = 0; round < 30; round++) {
    const calls = 300;
    const start = process.hrtime.bigint();
    for (let one = 0; one < calls; one++) call();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / calls / 1_000);
  }
  return best.toFixed(best < 10 ? 2 : 1);
}

const lines = ["| µs a message | `check(object)` | `check(JSON text)` | `JSON.parse` alone | `JSON.stringify` alone |", "|---|---:|---:|---:|---:|"];
for (const [name, message] of Object.entries(messages)) {
  const text = JSON.stringify(message);
  const times = [
    least(() => check("chats.create", message)),
    least(() => check("chats.create", text)),
    least(() => JSON.parse(text)),
    least(() => JSON.stringify(message)),
  ];
  lines.push(`| ${name} | ${times.join(" | ")} |`);
}
show("speed", lines);
