/**
 * Files of this device. The API stores a file in two steps before the message is sent: `attachments.create` returns an
 * id and a URL, and the bytes go to that URL. This page sends nothing, so it makes up the ids.
 */

import { repaired } from "../core.js";

/** The document of `attachments.create`, and the id of the attachment. */
export interface Upload {
  id: string;
  filename: string;
  content_type: string;
  size_bytes: number;
}

const known = new Map<string, { upload: Upload; file: File }>();

export function addFile(file: File): Upload {
  const wanted = { filename: file.name, content_type: file.type || "application/octet-stream", size_bytes: file.size };
  const upload = { ...repaired(wanted), id: crypto.randomUUID() };
  known.set(upload.id, { upload, file });
  return upload;
}

export const uploadOf = (id: string): Upload | undefined => known.get(id)?.upload;

/** Draws a picture of a file. A canvas needs no URL, which a strict policy would forbid. */
export async function drawFile(id: string, canvas: HTMLCanvasElement, width: number): Promise<boolean> {
  const file = known.get(id)?.file;
  if (!file?.type.startsWith("image/")) return false;
  try {
    const image = await createImageBitmap(file);
    canvas.width = Math.min(width, image.width);
    canvas.height = Math.round((canvas.width * image.height) / image.width);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return true;
  } catch {
    return false; // Browsers do not read every format.
  }
}
