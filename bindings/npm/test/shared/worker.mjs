import { plan } from "/dist/esm/compose.js";
import { checkMessage } from "/dist/esm/index.js";

const { sends } = plan({ content: "**Hi**" });
postMessage([checkMessage({ parts: [{ type: "text", value: "" }] }).diagnostics[0].rule, sends[0].document.parts[0].value]);
