/** Parses a URL with the platform's parser. Returns its normalised form, or nothing if it is not a URL. */
export function parseUrl(text: string): string | undefined {
  try {
    return new URL(text).href;
  } catch {
    return undefined;
  }
}
