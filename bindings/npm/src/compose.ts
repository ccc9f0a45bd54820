/**
 * Plans, fixes and previews messages for the Linq Partner API v3, and everything of `sendcheck`. Import from one of the
 * two. Synchronous after import: the module is inside.
 *
 * @module
 */

import { decode } from "./ffi/inline.js";
import { setInline } from "./ffi/instance.js";
import { encoded } from "./generated/compose-inline.js";

setInline(() => decode(encoded));

export * from "./compose/api.js";
