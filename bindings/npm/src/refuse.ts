/** Errors about arguments: which one, what it takes, what it was given. */

/** A `TypeError` that names an argument. */
export class Refusal extends TypeError {
  override readonly name = "TypeError";
}

/** The error for an argument that cannot be used. */
export function refuse(argument: string, why: string, cause?: unknown): Refusal {
  return new Refusal(`${argument}: ${why}`, cause === undefined ? undefined : { cause });
}

/** The error for an argument that is not what it should be. */
export function expected(argument: string, what: string, given: unknown): Refusal {
  return refuse(argument, `expected ${what}, got ${describe(given)}`);
}

/** A few words for any value; runs no code of the value's. */
function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case "number":
    case "boolean":
    case "undefined":
      return String(value);
    case "object":
      return value === null ? "null" : "an object";
    default:
      return `a ${typeof value}`;
  }
}

/** Reads an argument; whatever its getters throw is told as the argument's fault. */
export function reading<T>(argument: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse(argument, `cannot be read: ${reason(error)}`, error);
  }
}

/** What something that was thrown says, if it says so without further trouble. */
export function reason(thrown: unknown): string {
  try {
    if (thrown instanceof Error && thrown.message !== "") return String(thrown.message);
  } catch {
    // Even that can throw.
  }
  return "something was thrown";
}
