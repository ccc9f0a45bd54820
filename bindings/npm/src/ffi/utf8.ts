/** The platform's UTF-8 encoder and decoder; slow ones for jest with jsdom, which has neither. */

interface Encoder {
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
}

interface DecoderClass {
  new (label?: string, options?: TextDecoderOptions): { decode(bytes?: Uint8Array): string };
}

/** Returns the class of encoders. */
export function textEncoder(): new () => Encoder {
  return typeof TextEncoder === "undefined" ? SlowEncoder : TextEncoder;
}

/** Returns the class of decoders. */
export function textDecoder(): DecoderClass {
  return typeof TextDecoder === "undefined" ? SlowDecoder : TextDecoder;
}

class SlowEncoder implements Encoder {
  encodeInto(text: string, into: Uint8Array) {
    let [read, written] = [0, 0];
    for (const character of text) {
      const bytes = percentBytes(character);
      if (written + bytes.length > into.length) break;
      into.set(bytes, written);
      read += character.length;
      written += bytes.length;
    }
    return { read, written };
  }
}

class SlowDecoder {
  decode(bytes: Uint8Array = new Uint8Array(0)): string {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  }
}

/** Returns the UTF-8 bytes of a character; of U+FFFD for a lone surrogate. */
function percentBytes(character: string): number[] {
  if (character < "\x80") return [character.charCodeAt(0)];
  const isLone = character.length === 1 && character >= "\ud800" && character <= "\udfff";
  const encoded = encodeURIComponent(isLone ? "\ufffd" : character);
  return encoded.split("%").slice(1).map((hex) => parseInt(hex, 16));
}
