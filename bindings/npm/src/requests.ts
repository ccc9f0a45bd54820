/** Requests of the Linq Partner API v3, as `encode` returns them. */

import type { Documents } from "./documents.gen.js";
import type { Operation } from "./generated/names.js";

/** The document of an operation; `undefined` if it has none. */
export type DocumentOf<O extends Operation> = O extends keyof Documents ? Documents[O] : undefined;

/** A document without `readonly`: methods of SDKs take arrays that can change. */
export type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Name in keyof T]: Mutable<T[Name]> }
    : T;

/** An HTTP request to the API, without its base URL and its token. */
export interface EncodedRequest<O extends Operation = Operation> {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Percent-encoded, starting with `/v3`. */
  path: string;
  /** Percent-encoded, without `?`; `""` if there is none. */
  query: string;
  headers: { accept: string; "content-type"?: string };
  /** JSON; null if there is no body. */
  body: string | null;
  /** The document in `body` or `query` as a value, for a method of an SDK. */
  document: Mutable<DocumentOf<O>>;
}
