// Sends each case through the SDK of the API: node send.mjs SDK_DIRECTORY BASE_URL CASES
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

const [directory, baseURL, cases] = process.argv.slice(2);
const require = createRequire(path.join(directory, "package.json"));
const { default: LinqAPIV3 } = require("@linqapp/sdk");
const client = new LinqAPIV3({ apiKey: "test", baseURL, maxRetries: 0, timeout: 20_000 });

const CHAT = "94c6bf33-31d9-40e3-a0e9-f94250ecedb9";
const MESSAGE = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
const NO_ID = ["chats.create", "chats.list_chats", "messages.create", "attachments.create"];

const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

for (const line of readFileSync(cases, "utf8").split("\n").filter(Boolean)) {
  const { operation, chat_id, document, only } = JSON.parse(line);
  if (only && only !== "typescript") continue;
  const names = operation.split(".").map(camel);
  const method = names.pop();
  const resource = names.reduce((object, name) => object[name], client);
  const id = operation.startsWith("chats.") ? (chat_id ?? CHAT) : MESSAGE;
  const args = NO_ID.includes(operation) ? [] : [id];
  if (Object.keys(document).length > 0) args.push(document);
  try {
    await resource[method](...args);
    console.log("{}");
  } catch (error) {
    if (!(error instanceof LinqAPIV3.APIError) || error.status === undefined) throw error;
    console.log(JSON.stringify({ status: error.status, code: error.error?.error?.code }));
  }
}
