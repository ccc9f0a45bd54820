import type { Operation, RuleGroup, RuleName } from "./generated/names.js";

/** How serious a finding is. Only errors make a request invalid. */
export type Severity = "error" | "warning";

/** Everything that a check found; the same shape in every language that sendcheck speaks. */
export interface Report {
  /** What was checked. */
  operation: Operation;
  /** Whether there is no error. Warnings do not count. */
  valid: boolean;
  /** How many errors there are, kept or not. */
  errors: number;
  /** How many warnings there are, kept or not. */
  warnings: number;
  /** Whether more was found than `maxDiagnostics` lets a report hold. */
  truncated: boolean;
  /** The findings, in the order of the places that they are about. */
  diagnostics: Diagnostic[];
}

/** One broken rule, at one place. */
export interface Diagnostic {
  /** The rule; look it up with `explain`. */
  rule: RuleName;
  severity: Severity;
  /** The API's error code for it. */
  code?: number;
  /** The API's documentation does not say so; it is what the API most likely answers. */
  code_predicted?: true;
  /** A JSON Pointer (RFC 6901) into what was checked; `""` is all of it. */
  path: string;
  /** The parameter that it is about, where that is not part of the document. */
  parameter?: "chat_id";
  /** `[start, end)` in UTF-16 code units of the string at `path`, as in `value.slice(start, end)`. */
  range?: [start: number, end: number];
  /** What is wrong, for a person. Its wording may change; match on `rule`. */
  message: string;
  /** What to do about it. Its wording may change. */
  help?: string;
  /** Other places that it is about. */
  related?: string[];
  /** For `invalid-json`: the line, from 1. */
  line?: number;
  /** For `invalid-json`: the column in UTF-16 code units, from 1. */
  column?: number;
  /** For `invalid-json`: the offset in bytes of UTF-8. */
  offset?: number;
}

/** What a caller can set. Unknown names and wrong values throw. */
export interface Options {
  /** This send opens a new chat. Unsaid, it is so for `chats.create` alone. */
  firstMessage?: boolean;
  /** How the findings of a rule count. Errors of shape cannot be lowered. */
  levels?: { readonly [rule in RuleName]?: "allow" | "warn" | "deny" };
  /** Hosts whose media URLs do not count as public; otherwise `cdn.linqapp.com` and `uploads.linqapp.com`. */
  urlMediaExemptHosts?: readonly string[];
  /** Weak links (`readme.md`) count like strong ones. */
  strictLinks?: boolean;
  /** The chat's id that goes into the path. */
  chatId?: string;
  /** What is known of the chat; what is not is not judged. */
  chat?: {
    isGroup?: boolean;
    service?: "iMessage" | "SMS" | "RCS";
    /** How many participants are active, the sender included. */
    participants?: number;
  };
  /** How many findings a report holds at most; all are counted. Otherwise 256. */
  maxDiagnostics?: number;
}

/** What a link looks like: `https://a.example`, `www.a.example`, `a.example`, `10.0.0.5:80`, `mailto:a@b.example`. */
export type LinkKind = "scheme" | "www" | "bare" | "ip" | "opaque";

/** A link in a text. */
export interface Link {
  /** Where it starts, in UTF-16 code units. */
  start: number;
  /** Where it ends, in UTF-16 code units. */
  end: number;
  kind: LinkKind;
  /** `weak`: it reads just as well as something else (`readme.md`). */
  confidence: "strong" | "weak";
  /** The link as it was written. */
  text: string;
}

/** A rule of the catalogue. */
export interface Rule {
  rule: RuleName;
  severity: Severity;
  /** The API's error code that it mostly stands for. */
  code?: number;
  /** The API's documentation does not say so. */
  code_predicted?: true;
  group: RuleGroup;
  /** The usual sentence; `{given}`, `{count}`, `{limit}` and `{reason}` stand for facts of a finding. */
  summary: string;
  /** Whether `levels` can make it less serious. */
  can_be_lowered: boolean;
}

/** A document that a rule speaks of. */
export interface Example {
  operation: Operation;
  /** The options it is checked with, under their JSON names. */
  options: object;
  /** JSON text. */
  document: string;
}

/** What there is to know of a rule. */
export interface Explanation {
  rule: RuleName;
  /** What it finds. */
  what: string;
  /** Why that matters. */
  why: string;
  /** A document in which it finds something. */
  fails: Example;
  /** The document mended. */
  passes: Example;
  /** Where the API's documentation says so. */
  source: string;
}
