/** Checks every state of the composer in both browsers, both themes and two widths. */

process.env.COMPOSER_STATES = "all";
await import("../composer-states.test.mjs");
