/**
 * Runs the conformance vectors against the package, as `crates/conformance/data/README.md` describes. Works in Node,
 * browsers and workers: it imports nothing.
 */

/** Spells a vector's options as the package does. */
export function camel(options) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()),
      name === "chat" ? camel(value) : value,
    ]),
  );
}

/**
 * Runs a file of vectors: each as JSON text, and as a value if it has one. Returns the number of runs and the failures.
 *
 * @param {{ check: Function, checkJson: Function }} sendcheck
 * @param {string} lines
 * @param {{ asText: boolean }} how whether the documents can be JSON text
 */
export function run({ check, checkJson }, lines, { asText }) {
  const failures = [];
  let runs = 0;
  for (const line of lines.trimEnd().split("\n")) {
    const vector = JSON.parse(line);
    const options = vector.options && camel(vector.options);
    const calls = [];
    if (asText) calls.push(["text", () => checkJson(vector.operation, vector.raw ?? JSON.stringify(vector.input), options)]);
    if ("input" in vector) calls.push(["value", () => check(vector.operation, vector.input, options)]);
    for (const [kind, call] of calls) {
      runs++;
      const difference = compare(vector, call());
      if (difference) failures.push(`${vector.name} (as ${kind}): ${difference}`);
    }
  }
  return { runs, failures };
}

/** Runs every file. Returns failures with the number of runs. */
export function runAll(sendcheck, files) {
  const results = files.map(([, lines, asText]) => run(sendcheck, lines, { asText }));
  return { runs: results.reduce((sum, { runs }) => sum + runs, 0), failures: results.flatMap(({ failures }) => failures) };
}

/** Returns what differs between a report and a vector's expectation; nothing if they agree. */
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
    const isAbsent = (one) => one === undefined || one === null || one === false;
    return JSON.stringify(value) === JSON.stringify(found[key]) || (isAbsent(value) && isAbsent(found[key]));
  });
}
