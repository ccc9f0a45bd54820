/**
 * Runs the conformance vectors of composing against `sendcheck/compose`. Works in Node, browsers and workers: it imports
 * nothing but its neighbour.
 */

import { camel } from "./vectors.mjs";

/**
 * Runs lines of vectors. Returns the number of runs and the failures.
 *
 * @param {typeof import("../../src/compose.js")} compose
 * @param {string} lines
 */
export function runCompose(compose, lines) {
  const failures = [];
  const all = lines.trimEnd().split("\n");
  for (const line of all) {
    const vector = JSON.parse(line);
    let found;
    try {
      found = RUN[vector.fn](compose, vector, line);
    } catch (error) {
      found = String(error);
    }
    if (sorted(found) !== sorted(vector.expect)) failures.push(`${vector.name}\n  - ${sorted(vector.expect)}\n  + ${sorted(found)}`);
  }
  return { runs: all.length, failures };
}

const RUN = {
  plan({ plan }, { input, options }) {
    const { error, ...planned } = plan(input, optionsOf(options));
    return error ? firstOf(error) : planned;
  },

  stream({ Planner, PlanError }, { input, options, chunks }) {
    try {
      const planner = new Planner(input, optionsOf(options));
      const pushed = chunks.map((chunk) => planner.push(chunk));
      const sends = [...pushed.flat(), ...planner.finish()];
      return { released: pushed.map(({ length }) => length), sends, notes: planner.notes };
    } catch (error) {
      if (error instanceof PlanError) return firstOf(error.report);
      throw error;
    }
  },

  fixes({ fix, fixJson, fixes }, { operation, document, options }, line) {
    const given = optionsOf(options);
    const expected = JSON.stringify(document);
    const text = textOf(line, "document");
    const results = ["safe", "unsafe"].map((applicability) => fixJson(operation, text, { ...given, applicability }));
    const [safe, unsafe] = results.map((fixed) => JSON.parse(fixed.document));
    // A number such as 1.0 is an integer in JavaScript.
    const hasSameValue = !/\d\.0\b/.test(text);
    if (hasSameValue) {
      const value = fix(operation, document, given);
      if (sorted(value) !== sorted({ ...results[0], document: safe })) return value;
      if (JSON.stringify(document) !== expected) return "the value was changed";
    }
    const list = hasSameValue ? fixes(operation, document, given) : results[1].applied;
    const found = { fixes: list.map(({ title, text_edits, ...fix }) => fix), safe };
    return sorted(safe) === sorted(unsafe) ? found : { ...found, unsafe };
  },

  preview({ preview }, { message, service }) {
    const { error, ...previewed } = preview(message, service);
    return error ? firstOf(error) : previewed;
  },
};

const optionsOf = (options) => options && camel(options);

/** Returns an error as the vectors have it: the first diagnostic. */
function firstOf({ diagnostics: [{ rule, path, range }] }) {
  return { error: { rule, path, ...(range && { range }) } };
}

/** Returns the JSON text of an object-valued field of a line. */
function textOf(line, name) {
  const start = line.indexOf("{", line.indexOf(`"${name}":`));
  let depth = 0;
  for (const { 0: token, index } of line.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    depth += token === "{" ? 1 : token === "}" ? -1 : 0;
    if (depth === 0) return line.slice(start, start + index + 1);
  }
}

/** Writes a value as JSON with sorted keys. */
function sorted(value) {
  return JSON.stringify(value, (_, field) => {
    const isObject = typeof field === "object" && field !== null && !Array.isArray(field);
    return isObject ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1))) : field;
  });
}
