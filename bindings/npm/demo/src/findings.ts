/** Where the diagnostics of a report belong on the page. */

import type { Diagnostic, Fix, Report, Service, TextPart } from "sendcheck/compose";
import { pointerSegments } from "sendcheck/compose";

import { checkUpload } from "./core.js";
import type { Draft } from "./editor/content.js";
import { uploadOf } from "./editor/uploads.js";
import { type Words, wordsOf } from "./ui/words.js";

export interface Found {
  index: number;
  diagnostic: Diagnostic;
  /** The range in the editor's document, for what has a place in the text. */
  at: [start: number, end: number] | null;
  /** The control that it is about, if it is not about the text. */
  control: "effect" | "reply" | "conversation" | null;
  /** The text at the place, and the same shortened. */
  text: string;
  excerpt: string;
  fix: Fix | undefined;
  words: Words;
}

/** Texts that the user keeps, each with its rule. */
export type Kept = Set<string>;
const keyOf = (rule: string, excerpt: string) => `${rule} ${excerpt}`;
export const keep = (kept: Kept, { diagnostic, text }: Found) => void kept.add(keyOf(diagnostic.rule, text));

export function locate({ diagnostics }: Report, draft: Draft, fixes: readonly Fix[], kept: Kept, service: Service): Found[] {
  const ofMessage = diagnostics.map((diagnostic) => {
    const at = placeOf(diagnostic, draft);
    const part = draft.content.parts?.[partOf(diagnostic)];
    const start = draft.places[partOf(diagnostic)]?.[0] ?? 0;
    const text = at && part?.type === "text" ? part.value.slice(at[0] - start, at[1] - start) : "";
    const fix = fixes.find((fix) => fix.rule === diagnostic.rule && fix.path === diagnostic.path && same(fix.range, diagnostic.range));
    return { diagnostic, at, control: at ? null : controlOf(diagnostic), text, fix };
  });
  return [...ofMessage, ...ofUploads(draft)]
    .filter(({ diagnostic, text }) => text === "" || !kept.has(keyOf(diagnostic.rule, text)))
    .map((one, index) => ({ ...one, index, excerpt: shorten(one.text), words: wordsOf(one.diagnostic, service) }));
}

/** Checks the files as the API will when they are uploaded. */
const ofUploads = ({ content, places }: Draft) =>
  (content.parts ?? []).flatMap((part, index) => {
    const upload = part.type === "media" && part.attachment_id ? uploadOf(part.attachment_id) : undefined;
    const all = (upload && checkUpload(upload)?.diagnostics) ?? [];
    // A warning says nothing new of a file that cannot be sent.
    const errors = all.filter(({ severity }) => severity === "error");
    return (errors.length > 0 ? errors : all).map((diagnostic) => ({ diagnostic, at: places[index]!, control: null, text: "", fix: undefined }));
  });

const same = (one?: readonly number[], other?: readonly number[]) => one?.[0] === other?.[0] && one?.[1] === other?.[1];

const partOf = ({ path }: Diagnostic) => Number(/^\/parts\/(\d+)/.exec(path)?.[1] ?? -1);

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function placeOf(diagnostic: Diagnostic, { content, places }: Draft): [number, number] | null {
  const index = partOf(diagnostic);
  const place = places[index];
  const part = content.parts?.[index];
  if (!place || !part) return null;
  const within = (range: readonly number[] | undefined): [number, number] | null =>
    range ? [place[0] + range[0]!, Math.min(place[0] + range[1]!, place[1])] : null;
  if (part.type !== "text") return place;
  const [, , field, item] = pointerSegments(diagnostic.path).map(String);
  if (field === "value") return within(diagnostic.range) ?? place;
  return within(rangeOfField(part, field, Number(item))) ?? place;
}

function rangeOfField(part: TextPart, field: string | undefined, item: number): readonly number[] | undefined {
  if (field === "text_decorations") return part.text_decorations?.[item || 0]?.range;
  if (field === "inline_stickers") return part.inline_stickers?.[item || 0]?.range;
  return field === "mention" || field === "mention_range" ? part.mention_range : undefined;
}

function controlOf({ path }: Diagnostic): Found["control"] {
  if (path.startsWith("/effect")) return "effect";
  if (path.startsWith("/reply_to")) return "reply";
  return "conversation";
}

/** The severity on this page: an error that a plan solves only splits the message. */
export const severityOf = ({ diagnostic: { severity }, fix }: Found) =>
  severity === "error" ? (fix?.applicability === "plan" ? "split" : "error") : "warning";

/** Returns `true` for what Send cannot solve. */
export const blocks = (found: Found) => severityOf(found) === "error";
