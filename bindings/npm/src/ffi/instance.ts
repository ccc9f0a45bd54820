/** Starts the module once, remembers a failure, and replaces an instance after a trap. */

import { ArgumentError, InternalError, NotReady, argumentError, messageOf, typeMismatch } from "../errors.js";
import { Core, OutOfMemory, isModule } from "./core.js";

/** The module in bytes or compiled, as an entry of the package has it. */
export type Inline = () => BufferSource | WebAssembly.Module;

/** Where `init` gets the module from. */
export type InitSource =
  | string
  | URL
  | Response
  | Promise<Response>
  | BufferSource
  | WebAssembly.Module;

let inline: Inline | undefined;
let compiled: WebAssembly.Module | undefined;
let current: Core | undefined;
/** Why the module did not start: remembered, so that another call costs nothing. */
let failure: unknown;
/** The module started or failed, or it needs `init`: Chromium before 115 compiles at most 4 kB synchronously. */
let state: "new" | "needs init" | "failed" | "started" = "new";

/** Sets the module that this entry of the package contains. */
export function setInline(source: Inline): void {
  inline = source;
}

/**
 * Starts WebAssembly without blocking the page. Only `sendcheck/slim`, and Chrome and Edge before 115, need it.
 *
 * @param source the module of `sendcheck/sendcheck.wasm`: a URL, a response, bytes or a compiled module. By default the
 * module inside this entry; `sendcheck/slim` has none.
 * @throws TypeError if `source` is missing, or neither a string nor an object
 * @throws NotReady if WebAssembly cannot start here, or not from this source
 *
 * @example
 * await init();
 */
export async function init(source?: InitSource): Promise<void> {
  if (state === "started") return;
  if (source === undefined && state === "failed") throw notReady();
  const given = source ?? inline?.();
  if (typeof given !== "string" && typeof given !== "object") {
    throw typeMismatch("source", "a URL, a Response, bytes or a WebAssembly.Module", source);
  }
  try {
    const loaded = await Core.load(isUrl(given) ? await fetch(given) : await given);
    // Another `init` may have finished first.
    if (current === undefined) [current, compiled] = loaded;
    state = "started";
  } catch (error) {
    if (source === undefined) {
      state = "failed";
      failure = error;
    }
    throw new NotReady(`sendcheck cannot start: ${messageOf(error)}`, { cause: error });
  }
}

const isUrl = (source: string | object): source is string | URL => typeof source === "string" || "href" in source;

/**
 * Returns `false` if WebAssembly cannot start here, for example because a Content Security Policy forbids it. Calls
 * then throw `NotReady`. Nothing throws here, and a failure is remembered.
 */
export function isSupported(): boolean {
  if (state === "new" && inline !== undefined) start();
  return state !== "failed" && typeof WebAssembly === "object";
}

/**
 * Calls the module.
 *
 * @param argument the argument to name if it is too large for memory
 * @param core the instance to call; by default the current one
 * @throws NotReady if the module has not started
 * @throws InternalError after a trap; the next call gets a fresh instance
 */
export function call<T>(argument: string, run: (core: Core) => T, core = current ?? start()): T {
  if (core === undefined) throw notReady();
  try {
    const result = run(core);
    core.measure();
    return result;
  } catch (error) {
    if (error instanceof ArgumentError) throw error;
    core.isBroken = true;
    if (core === current) current = undefined;
    if (error instanceof OutOfMemory) throw argumentError(argument, "too large: out of memory", error);
    throw new InternalError(`bug in sendcheck, please report it: ${messageOf(error)}`, { cause: error });
  } finally {
    if (core.isTooLarge && core === current) current = undefined;
  }
}

function start(): Core | undefined {
  if (compiled === undefined && (inline === undefined || state !== "new")) return undefined;
  try {
    compiled ??= compile(inline!());
    current = Core.start(compiled);
    state = "started";
  } catch (error) {
    failure = error;
    state = error instanceof RangeError && canCompile() ? "needs init" : "failed";
  }
  return current;
}

function compile(source: BufferSource | WebAssembly.Module): WebAssembly.Module {
  return isModule(source) ? source : new WebAssembly.Module(source as BufferSource);
}

/** Returns `true` if the smallest module compiles: then only the size of ours is refused. */
function canCompile(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    return true;
  } catch {
    return false;
  }
}

function notReady(): NotReady {
  if (state === "failed") return new NotReady(`sendcheck cannot start: ${messageOf(failure)}`, { cause: failure });
  return new NotReady("sendcheck has not started: call `await init()` first", { cause: failure });
}
