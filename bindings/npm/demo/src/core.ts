/** The calls of sendcheck. Where WebAssembly cannot start, they return null, and the page lets the user send. */

import {
  type Fix,
  type MessageContent,
  type Options,
  type PlanInput,
  type Preview,
  type Report,
  type Service,
  check,
  checkMessage,
  fix,
  fixes,
  isSupported,
  plan,
  preview,
  snapRange,
} from "sendcheck/compose";

export const supported = isSupported();

/** Facts about the chat. */
export interface Facts {
  firstMessage: boolean;
  chat?: { isGroup: boolean };
}

function tryTo<T>(call: () => T): T | null {
  if (!supported) return null;
  try {
    return call();
  } catch (error) {
    console.error(error);
    return null;
  }
}

export const checkDraft = (content: MessageContent, options: Facts): Report | null =>
  tryTo(() => checkMessage(content, options));

interface AttachmentDocument {
  filename: string;
  content_type: string;
  size_bytes: number;
}

export const checkUpload = ({ filename, content_type, size_bytes }: AttachmentDocument): Report | null =>
  tryTo(() => check("attachments.create", { filename, content_type, size_bytes }));

/** An upload with a content type that the API takes, if the fix is certain. */
export const repaired = (upload: AttachmentDocument): AttachmentDocument =>
  (tryTo(() => fix("attachments.create", upload).document) as AttachmentDocument | null) ?? upload;

export const fixesOf = (content: MessageContent, options: Facts): Fix[] =>
  tryTo(() => fixes("message", content, options as Options)) ?? [];

export const planOf = (input: PlanInput, options: Facts) => tryTo(() => plan(input, options));

export const previewOf = (content: MessageContent, service: Service): Preview | null => {
  const result = tryTo(() => preview(content, service));
  return result && "items" in result && result.items ? (result as Preview) : null;
};

/** Widens a selection to whole characters. */
export const wholeCharacters = (text: string, range: [number, number]): [number, number] =>
  tryTo(() => snapRange(text, range)) ?? range;
