/**
 * The conformance vectors, run against the package: what `crates/conformance/data/README.md` asks of a
 * runner. It runs in Node and in browsers alike.
 */

/** A vector's options, under the names that they have here. */
const CAMEL = {
  first_message: "firstMessage",
  url_media_exempt_hosts: "urlMediaExemptHosts",
  strict_links: "strictLinks",
  chat_id: "chatId",
  max_diagnostics: "maxDiagnostics",
  is_group: "isGroup",
};

function camel(options) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      CAMEL[name] ?? name,
      name === "chat" ? camel(value) : value,
    ]),
  );
}

/**
 * Runs vectors each way that they can be given; tells how many, and what went wrong.
 *
 * @param check the package's function
 * @param {string} lines a file of vectors
 * @param {{ asText: boolean }} how whether documents are given as JSON text as well
 */
export function run(check, lines, { asText }) {
  const failures = [];
  let runs = 0;
  for (const line of lines.trimEnd().split("\n")) {
    const vector = JSON.parse(line);
    const options = vector.options && camel(vector.options);
    const given = [];
    if (asText) given.push(vector.raw ?? JSON.stringify(vector.input));
    // A string is text here, never a value.
    if ("input" in vector && typeof vector.input !== "string") given.push(vector.input);
    for (const document of given) {
      runs++;
      const report = check(vector.operation, document, options);
      const difference = compare(vector, report);
      if (difference) failures.push(`${vector.name} (as ${typeof document}): ${difference}`);
    }
  }
  return { runs, failures };
}

/** What differs between a report and what a vector expects; nothing if they agree. */
export function compare(vector, report) {
  const found = report.diagnostics;
  const agree = found.length === vector.expect.length && vector.expect.every((expected, at) => matches(expected, found[at]));
  if (!agree) return `expected ${JSON.stringify(vector.expect)}, found ${JSON.stringify(found)}`;
  const count = (severity) => found.filter((one) => one.severity === severity).length;
  const facts = {
    operation: vector.operation,
    errors: count("error"),
    warnings: count("warning"),
    truncated: false,
    ...vector.report,
  };
  facts.valid ??= facts.errors === 0;
  const wrong = Object.keys(facts).find((key) => report[key] !== facts[key]);
  return wrong && `${wrong}: expected ${facts[wrong]}, found ${report[wrong]}`;
}

function matches(expected, found) {
  if (JSON.stringify(expected.range) !== JSON.stringify(found.range)) return false;
  return Object.entries(expected).every(([key, value]) => {
    const nothing = (one) => one === undefined || one === null || one === false;
    return JSON.stringify(value) === JSON.stringify(found[key]) || (nothing(value) && nothing(found[key]));
  });
}
