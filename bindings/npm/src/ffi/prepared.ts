export type Plain = string | number | boolean | null | undefined | Plain[] | { [name: string]: Plain };

/** Options that are ready to cross. The same object means equal options. */
export interface PreparedOptions {
  /** A copy: callers may change their object between calls. */
  readonly copy: Plain;
  readonly json: string;
}

export const DEFAULTS: PreparedOptions = { copy: {}, json: "{}" };
