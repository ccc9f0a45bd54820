import { checkMessage, init, isSupported } from "/dist/esm/index.js";

const result = { isSupported: isSupported() };
try {
  checkMessage({ parts: [] });
} catch ({ name }) {
  result.error = name;
}
await init().catch(({ name }) => (result.init = name));
document.body.dataset.result = JSON.stringify(result);
