import { check } from "./check.js";
import { indexOf } from "./ffi/document.js";
import { prepareOptions } from "./ffi/options.js";
import { type Operation, withoutDocument } from "./generated/names.js";
import { pointerSegments } from "./pointer.js";
import type { DocumentOf } from "./requests.js";
import type { Diagnostic, Options } from "./types.js";

/** An error in the form of Standard Schema. */
export interface SchemaIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/**
 * A schema for form libraries, routers and RPC frameworks.
 *
 * Source: https://standardschema.dev (version 1)
 */
export interface Schema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sendcheck";
    readonly validate: (value: unknown) => { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };
    readonly types?: { readonly input: T; readonly output: T };
  };
}

/**
 * Returns a Standard Schema for the document of an operation. Its issues are the errors of the report; warnings are not
 * issues.
 *
 * @param operation the operation, by the name of its SDK method
 * @throws TypeError that names the wrong argument; an unknown option is named by the first `validate`
 *
 * @example
 * const result = schema("message")["~standard"].validate({ parts: [] });
 * if (result.issues) result.issues[0].path; // ["parts"]
 */
export function schema<O extends Operation>(operation: O, options?: Options): Schema<DocumentOf<O>> {
  indexOf(operation);
  prepareOptions(options);
  return {
    "~standard": {
      version: 1,
      vendor: "sendcheck",
      validate(value) {
        // JSON cannot express `undefined` as a whole document; for a schema it is a missing one.
        const isMissing = value === undefined && !withoutDocument.includes(operation as never);
        const { valid, errors, diagnostics } = check(operation, isMissing ? null : value, options);
        if (valid) return { value: value as DocumentOf<O> };
        const issues = diagnostics.filter(isError).map(issue);
        // The option `maxDiagnostics` may leave none.
        return { issues: issues.length > 0 ? issues : [{ message: `errors: ${errors}`, path: [] }] };
      },
    },
  };
}

const isError = ({ severity }: Diagnostic) => severity === "error";

function issue({ message, help, path }: Diagnostic): SchemaIssue {
  return { message: help === undefined ? message : `${message}: ${help}`, path: pointerSegments(path) };
}
