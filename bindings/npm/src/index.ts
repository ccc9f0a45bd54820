/**
 * Checks messages for the Linq Partner API v3 before you send them. Synchronous after import: the module is inside.
 *
 * @module
 */

import { decode } from "./ffi/inline.js";
import { setInline } from "./ffi/instance.js";
import { encoded } from "./generated/inline.js";

setInline(() => decode(encoded));

export * from "./api.js";
