/** The entry for Next.js and Vercel edge functions, which import a compiled module by `?module`. */

import module from "../sendcheck.wasm?module";

import { setInline } from "./ffi/instance.js";

setInline(() => module);

export * from "./api.js";
