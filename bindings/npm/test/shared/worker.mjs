import { checkMessage } from "/dist/esm/index.js";

postMessage(checkMessage({ parts: [{ type: "text", value: "" }] }).diagnostics[0].rule);
