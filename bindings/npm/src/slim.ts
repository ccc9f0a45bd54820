/**
 * Checks messages for the Linq Partner API v3 before you send them. Has no module inside: call
 * `await init(source)` with `sendcheck/sendcheck.wasm` first.
 *
 * @module
 */

export * from "./api.js";
