import type { FixedRule, Operation, RuleGroup, RuleName } from "./generated/names.js";

/** The severity of a diagnostic. Only errors make a request invalid. */
export type Severity = "error" | "warning";

/** The result of a check; the same shape in every language that sendcheck supports. */
export interface Report {
  /** The operation that was checked. */
  operation: Operation;
  /** True if there is no error. Warnings do not count. */
  valid: boolean;
  /** Number of errors, kept or not. */
  errors: number;
  /** Number of warnings, kept or not. */
  warnings: number;
  /** True if there are more diagnostics than `maxDiagnostics`. */
  truncated: boolean;
  /** The diagnostics, in the order of their paths in the document. */
  diagnostics: Diagnostic[];
}

/** A broken rule at one path. */
export interface Diagnostic {
  /** The rule; look it up with `explain`. */
  rule: RuleName;
  severity: Severity;
  /** The API's error code. */
  code?: number;
  /** The API's documentation does not name the code for this case: it is a prediction. */
  code_predicted?: true;
  /** A JSON Pointer (RFC 6901) into the document; `""` is the whole document. See `pointerSegments`. */
  path: string;
  /** The parameter, for a diagnostic about something outside the document. */
  parameter?: "chat_id" | "message_id";
  /** `[start, end)` in UTF-16 code units of the string at `path`, as in `value.slice(start, end)`. */
  range?: [start: number, end: number];
  /** The problem in English. The wording may change: match on `rule`. */
  message: string;
  /** One thing to do about it. The wording may change. */
  help?: string;
  /** Other paths that it concerns. */
  related?: string[];
  /** The facts of the message, for a message in another language. */
  params?: Params;
  /** For `invalid-json`: the line, from 1. */
  line?: number;
  /** For `invalid-json`: the column in UTF-16 code units, from 1. */
  column?: number;
  /** For `invalid-json`: the offset in UTF-8 bytes. */
  offset?: number;
}

/** The facts behind a message. The rule decides which ones there are. */
export interface Params {
  /** The value in the document. */
  given?: string;
  count?: number;
  limit?: number;
  reason?: string;
  suggestion?: string;
  expected?: string;
  /** The spelling mistake in the value. */
  problem?: string;
}

/** The name of a param. */
export type ParamName = keyof Params;

/** The level of a rule. */
export type Level = "allow" | "warn" | "deny";

/** Options. Unknown names and wrong values throw a `TypeError`. */
export interface Options {
  /** This send opens a new chat. By default true for `chats.create`, else false. */
  readonly firstMessage?: boolean;
  /** Levels of rules. Schema errors cannot be lowered. */
  readonly levels?: { readonly [R in RuleName]?: R extends FixedRule ? "deny" : Level };
  /** Hosts whose media URLs do not count as public. By default `cdn.linqapp.com` and `uploads.linqapp.com`. */
  readonly urlMediaExemptHosts?: readonly string[];
  /** Weak links (`readme.md`) count like strong ones. */
  readonly strictLinks?: boolean;
  /** The chat's id in the path. */
  readonly chatId?: string;
  /** The message's id in the path. */
  readonly messageId?: string;
  /** Facts about the chat. Unknown facts are not checked. */
  readonly chat?: {
    readonly isGroup?: boolean | null;
    readonly service?: "iMessage" | "SMS" | "RCS" | null;
    /** Number of active participants, the sender included. */
    readonly participants?: number | null;
  };
  /** Maximum number of diagnostics in a report, 256 by default. All are counted. */
  readonly maxDiagnostics?: number;
}

/** The form of a link: `https://a.example`, `www.a.example`, `a.example`, `10.0.0.5:80`, `mailto:a@b.example`. */
export type LinkKind = "scheme" | "www" | "bare" | "ip" | "opaque";

/** A link in a text. */
export interface Link {
  /** Start in UTF-16 code units. */
  start: number;
  /** End in UTF-16 code units (exclusive). */
  end: number;
  kind: LinkKind;
  /** `weak`: it may mean something else (`readme.md`). */
  confidence: "strong" | "weak";
  /** The link, verbatim. */
  text: string;
}

/**
 * How sure it is that a fix is meant. `safe`: recipients get the same, or what was certainly meant. `unsafe`: they get
 * something else, or it is a guess. `plan`: one request cannot express it; plan the message.
 */
export type Applicability = "safe" | "unsafe" | "plan";

/** A rule of the catalogue. */
export interface Rule {
  rule: RuleName;
  /** The severity by default. */
  severity: Severity;
  /** The API's error code. */
  code?: number;
  /** The API's documentation does not name the code. */
  code_predicted?: true;
  group: RuleGroup;
  /** The usual message: the first of `messages`. */
  summary: string;
  /** The messages, with the names of params in braces, such as `{given}`. */
  messages: readonly string[];
  /** The helps, likewise. */
  helps: readonly string[];
  /** The params that its diagnostics can have. */
  params: readonly ParamName[];
  /** True if `levels` can lower it. */
  can_be_lowered: boolean;
  /** The safest kind of fix that `fix` of `sendcheck/compose` has for it. */
  fix: Applicability | null;
}

/** A document as an example of a rule. */
export interface Example {
  operation: Operation;
  /** The options to check it with. */
  options: Options;
  /** JSON text, for `checkJson`. */
  document: string;
}

/** The description of a rule. */
export interface Explanation {
  rule: RuleName;
  /** The condition that the rule checks for. */
  what: string;
  /** Why it matters. */
  why: string;
  /** A document that breaks the rule. */
  fails: Example;
  /** The same document, corrected. */
  passes: Example;
  /** The page of the API's documentation. */
  source: string;
}
