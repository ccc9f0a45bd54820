import { checkMessage, init, isSupported } from "/dist/esm/index.js";

const rule = () => {
  try {
    return checkMessage({ parts: [{ type: "text", value: "" }] }).diagnostics[0].rule;
  } catch (error) {
    return error.name;
  }
};
const result = { isSupported: isSupported(), before: rule() };
await init();
document.body.dataset.result = JSON.stringify({ ...result, after: rule() });
