/** The entry for Cloudflare Workers, which forbid compiling bytes: the platform compiles the imported module. */

import module from "../sendcheck.wasm";

import { setInline } from "./ffi/instance.js";

setInline(() => module);

export * from "./api.js";
