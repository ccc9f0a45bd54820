/**
 * Plans, fixes and previews messages for the Linq Partner API v3. Has no module inside: call `await init(source)` with
 * `sendcheck/compose.wasm` first.
 *
 * @module
 */

export * from "./compose/api.js";
