/** The entry of `sendcheck/compose` for Cloudflare Workers: the platform compiles the imported module. */

import module from "../compose.wasm";

import { setInline } from "./ffi/instance.js";

setInline(() => module);

export * from "./compose/api.js";
