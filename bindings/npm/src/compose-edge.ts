/** The entry of `sendcheck/compose` for Next.js and Vercel edge functions. */

import module from "../compose.wasm?module";

import { setInline } from "./ffi/instance.js";

setInline(() => module);

export * from "./compose/api.js";
