import { typeMismatch } from "../errors.js";
import { stringify } from "../ffi/document.js";
import { prepareOptions, setOptions } from "../ffi/options.js";
import type { MessageContent } from "../documents.gen.js";
import type { Suggest } from "../check.js";
import type { Options } from "../types.js";
import { callCompose } from "./ffi.js";
import type { Preview, PreviewFailed, Previews, Service } from "./types.js";

/** In the order of the core. */
const SERVICES: readonly Service[] = ["iMessage", "RCS", "SMS"];

/**
 * Previews a valid message: what recipients get on a service, what is lost, and the segments of an SMS.
 *
 * @param service the service; by default all of them
 * @param options those of the check that the message has to pass
 * @returns the preview, or `{ error }` with the report of a message that is not valid
 * @throws TypeError that names the wrong argument
 * @throws NotReady if WebAssembly has not started or cannot start
 *
 * @example
 * const { items } = preview({ parts: [{ type: "text", value: "it’s fine" }] }, "SMS");
 * items?.[0].sms?.encoding; // "UCS-2"
 */
export function preview(message: Suggest<MessageContent>, service: Service, options?: Options): Preview | PreviewFailed;
export function preview(message: Suggest<MessageContent>, service?: undefined, options?: Options): Previews | PreviewFailed;
export function preview(
  message: Suggest<MessageContent>,
  service?: Service,
  options?: Options,
): Preview | Previews | PreviewFailed {
  const index = service === undefined ? SERVICES.length : SERVICES.indexOf(service);
  if (index < 0) throw typeMismatch("service", SERVICES.map((name) => `"${name}"`).join(" or "), service);
  const json = stringify("message", message);
  const prepared = prepareOptions(options);
  return JSON.parse(
    callCompose("message", (instance, core) => {
      setOptions(core, prepared);
      return instance.preview(index, core.writeText(json));
    }),
  );
}
