// Sends random requests through the SDK of the API: node many.mjs SDK_DIRECTORY BASE_URL CASES
// Prints for each, as one line of JSON, the status and code of the refusal, or `{}`.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

const [directory, baseURL, cases] = process.argv.slice(2);
const require = createRequire(path.join(directory, "package.json"));
const { default: LinqAPIV3 } = require("@linqapp/sdk");
const client = new LinqAPIV3({ apiKey: "test", baseURL, maxRetries: 0, timeout: 60_000 });

const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

// The stand-in refuses the first try with 429 and `Retry-After`.
const file = await client.attachments.create(
  { filename: "a.png", content_type: "image/png", size_bytes: 9 },
  { maxRetries: 1 },
);
let message = file.attachment_id;

/** Calls the method of the SDK, or the path if this version has no such method or it does not take such a document. */
function send({ operation, method, path, ids, document }) {
  const names = operation.split(".").map(camel);
  const name = names.pop();
  const resource = names.reduce((object, part) => object?.[part], client);
  const isObject = document !== null && typeof document === "object" && !Array.isArray(document);
  if (typeof resource?.[name] === "function" && isObject) {
    return Object.keys(document).length > 0 ? resource[name](...ids, document) : resource[name](...ids);
  }
  if (method === "GET") return client.get(path, { query: isObject ? document : {} });
  return client[method.toLowerCase()](path, { body: document });
}

for (const line of readFileSync(cases, "utf8").split("\n").filter(Boolean)) {
  const text = line.replaceAll("$attachment", file.attachment_id).replaceAll("$message", message);
  try {
    const response = await send(JSON.parse(text));
    message = (response?.message ?? response?.chat?.message)?.id ?? message;
    console.log("{}");
  } catch (error) {
    if (!(error instanceof LinqAPIV3.APIError) || error.status === undefined) throw error;
    console.log(JSON.stringify({ status: error.status, code: error.error?.error?.code }));
  }
}
