import { checkMessage, init } from "/dist/esm/slim.js";

const rule = () => {
  try {
    return checkMessage({ parts: [{ type: "text", value: "" }] }).diagnostics[0].rule;
  } catch (error) {
    return error.name;
  }
};
const before = rule();
await init("/dist/sendcheck.wasm");
document.body.dataset.result = JSON.stringify({ before, after: rule() });
