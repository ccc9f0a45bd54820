/** Writes values and requests as a developer does. */

/** A range is one thing, and one line. */
export const json = (value: unknown) =>
  JSON.stringify(value, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]");

/** Quotes a text for a shell. */
export const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A request of a shell script. */
export const request = (method: string, path: string, document: string) =>
  [
    `curl -sS --fail-with-body -X ${method} "$BASE${path}" \\`,
    '  -H "Authorization: Bearer $LINQ_API_KEY" \\',
    '  -H "Content-Type: application/json" \\',
    `  -d ${document}`,
  ].join("\n");
