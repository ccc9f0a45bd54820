/** Calls of the module that only `sendcheck/compose` has. */

import type { Core } from "../ffi/core.js";
import { call } from "../ffi/instance.js";
import { accept, prepare } from "../ffi/options.js";
import { DEFAULTS, type PreparedOptions } from "../ffi/prepared.js";
import type { Instance } from "../generated/compose.js";
import type { PlanOptions } from "./types.js";

/** Calls the module, as `call` does. The build puts the module of this entry in the place of the smaller one. */
export function callCompose<T>(argument: string, run: (instance: Instance, core: Core) => T, core?: Core): T {
  return call(argument, (core) => run(core.instance as Instance, core), core);
}

let last = DEFAULTS;
/** The options of planning that an instance has. */
const current = new WeakMap<Core, PreparedOptions>();

/** Prepares the options of planning. */
export function preparePlanOptions(options: PlanOptions | undefined): PreparedOptions {
  return options === undefined ? DEFAULTS : (last = prepare(options, last));
}

/** Makes options those of the next plan, unless they are already. */
export function setPlanOptions(instance: Instance, core: Core, options: PreparedOptions): void {
  if ((current.get(core) ?? DEFAULTS) === options) return;
  accept(instance.set_plan_options(core.writeText(options.json)));
  current.set(core, options);
}
