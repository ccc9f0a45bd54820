/** Files that a plan refers to: what to do before the first send. */

import type { MessageContent, Send } from "sendcheck/compose";

import { type Upload, uploadOf } from "../editor/uploads.js";
import { json, quoted, request } from "./write.js";

const contentOf = (document: unknown) => ((document as { message?: MessageContent }).message ?? document) as MessageContent;

/** The files of all sends, each once. */
export function uploadsOf(sends: Send[]): Upload[] {
  const ids = sends.flatMap(({ document }) => contentOf(document).parts ?? []).flatMap((part) => (part.type === "media" ? (part.attachment_id ?? []) : []));
  return [...new Set(ids)].flatMap((id) => uploadOf(id) ?? []);
}

const body = ({ filename, content_type, size_bytes }: Upload) => ({ filename, content_type, size_bytes });

export const operations = (uploads: Upload[]) =>
  uploads.map((upload) => `attachments.create  returns attachment_id ${upload.id}\n${json(body(upload))}`);

/** Stores each file: asks for an address, and puts the bytes there with the headers that the answer names. */
export const curl = (uploads: Upload[]) =>
  uploads.flatMap((upload, index) => [
    `UPLOAD_${index + 1}=$(${request("POST", "/v3/attachments", quoted(JSON.stringify(body(upload))))})`,
    `jq -r '.required_headers | to_entries[] | "\\(.key): \\(.value)"' <<<"$UPLOAD_${index + 1}" |`,
    `  curl -sS --fail-with-body -X PUT -H @- --data-binary @${quoted(upload.filename)} "$(jq -r .upload_url <<<"$UPLOAD_${index + 1}")"`,
    `FILE_${index + 1}=$(jq -r .attachment_id <<<"$UPLOAD_${index + 1}")`,
    "",
  ]);

export const typescript = (uploads: Upload[]) =>
  uploads.flatMap((upload, index) => [
    `const upload${index + 1} = await client.attachments.create(${JSON.stringify(body(upload), null, 1).replace(/\n\s*/g, " ").replace(/"(\w+)":/g, "$1:")});`,
    `await fetch(upload${index + 1}.upload_url, {`,
    '  method: "PUT",',
    `  headers: upload${index + 1}.required_headers,`,
    `  body: await readFile(${JSON.stringify(upload.filename)}),`,
    "});",
    "",
  ]);

/** Replaces the ids that this page made up by those that the API returns. */
export const withIds = (text: string, uploads: Upload[], name: (number: number) => string) =>
  uploads.reduce((text, { id }, index) => text.replaceAll(id, name(index + 1)), text);
