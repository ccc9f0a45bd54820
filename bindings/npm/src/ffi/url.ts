const SPECIAL = /^(https?|ftp|wss?):$/;

/** Parses a URL with the platform's parser. Returns its normalised form, or nothing if it is not a URL. */
export function parseUrl(text: string): string | undefined {
  try {
    const { href, hostname, protocol } = new URL(text);
    // Chromium escapes spaces and the like in hosts; the URL standard refuses them.
    return SPECIAL.test(protocol) && hostname.includes("%") ? undefined : href;
  } catch {
    return undefined;
  }
}
