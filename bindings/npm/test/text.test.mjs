import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import { countText, editDecorations, findLinks, snapRange, truncateText } from "sendcheck";

const refusal = (argument) => (error) => error instanceof TypeError && error.message.startsWith(`${argument}:`);

test("links, where they stand", () => {
  assert.deepEqual(findLinks("see example.com", { strict: false }), [
    { start: 4, end: 15, kind: "bare", confidence: "strong", text: "example.com" },
  ]);
  const text = "🎉 https://a.example/x, www.b.example; 10.0.0.5:8080, mailto:a@b.example or readme.md";
  const links = findLinks(text);
  assert.deepEqual(links.map((link) => link.kind), ["scheme", "www", "ip", "opaque", "bare"]);
  assert.equal(links.at(-1).confidence, "weak");
  for (const link of links) assert.equal(text.slice(link.start, link.end), link.text);
  assert.ok(findLinks(text, { strict: true }).every((link) => link.confidence === "strong"));
  assert.deepEqual(findLinks(""), []);
});

test("counts", () => {
  assert.deepEqual(countText("👍🏽é"), { bytes: 10, codePoints: 3, utf16: 5, graphemes: 2 });
  assert.deepEqual(countText(""), { bytes: 0, codePoints: 0, utf16: 0, graphemes: 0 });
  assert.deepEqual(countText("\ud83d"), { bytes: 3, codePoints: 1, utf16: 1, graphemes: 1 });
});

test("counts agree with JavaScript's own", () => {
  const encoder = new TextEncoder();
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  const pieces = fc.constantFrom("a", " ", "é", "e\u0301", "你", "🎉", "👍🏽", "👩‍👧", "🇩🇪", "\r\n", "\u200d", "한", "नि");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (array) => {
      const text = array.join("");
      assert.deepEqual(countText(text), {
        bytes: encoder.encode(text).length,
        codePoints: [...text].length,
        utf16: text.length,
        graphemes: [...segmenter.segment(text)].length,
      });
    }),
  );
});

test("ranges, widened", () => {
  assert.deepEqual(snapRange("hi 👍🏽!", [4, 6]), [3, 7]);
  assert.deepEqual(snapRange("hi", [0, 1]), [0, 1]);
  assert.deepEqual(snapRange("hi", [1, 99]), [1, 2]);
  assert.equal(snapRange("hi", [2, 3]), null);
  for (const range of [undefined, [], [1], [1, 2, 3], "12", { 0: 1, 1: 2, length: 2 }]) {
    assert.throws(() => snapRange("hi", range), refusal("range"));
  }
  assert.throws(() => snapRange("hi", [-1, 1]), refusal("range[0]"));
  assert.throws(() => snapRange("hi", [0, 0.5]), refusal("range[1]"));
  assert.throws(() => snapRange("hi", [1, 1]), refusal("range[1]"));
  assert.throws(() => snapRange(1, [0, 1]), refusal("text"));
});

test("texts, cut", () => {
  assert.equal(truncateText("ok 👍🏽", 6, "utf16"), "ok ");
  assert.equal(truncateText("ok 👍🏽", 7, "utf16"), "ok 👍🏽");
  assert.equal(truncateText("ok 👍🏽", 4, "graphemes"), "ok 👍🏽");
  assert.equal(truncateText("ok 👍🏽", 4, "codePoints"), "ok ");
  assert.equal(truncateText("ok 👍🏽", 10, "bytes"), "ok ");
  assert.equal(truncateText("ok", 0, "bytes"), "");
  assert.equal(truncateText("ok", Infinity, "bytes"), "ok");
  assert.equal(truncateText("half \ud83d pair", 6, "utf16"), "half \ud83d");
  for (const limit of [-1, 1.5, NaN, "1", undefined]) {
    assert.throws(() => truncateText("ok", limit, "utf16"), refusal("limit"));
  }
  for (const unit of [undefined, "utf8", "length", 1]) {
    assert.throws(() => truncateText("ok", 1, unit), refusal("unit"));
  }
});

test("decorations, moved", () => {
  const bold = { range: [6, 11], style: "bold" };
  const edit = (start, end, inserted) => editDecorations([bold], { start, end, inserted });
  assert.deepEqual(edit(0, 0, 3), [{ range: [9, 14], style: "bold" }]);
  assert.deepEqual(edit(8, 8, 2), [{ range: [6, 13], style: "bold" }]);
  assert.deepEqual(edit(0, 8, 0), [{ range: [0, 3], style: "bold" }]);
  assert.deepEqual(edit(5, 11, 0), []);
  assert.deepEqual(bold.range, [6, 11], "what was given is not changed");
  assert.deepEqual(editDecorations([], { start: 0, end: 0, inserted: 1 }), []);
  const huge = { range: [100_000, 200_000] };
  assert.deepEqual(editDecorations([huge], { start: 0, end: 1, inserted: 0 }), [{ range: [99_999, 199_999] }]);
});

test("decorations that are none", () => {
  const edit = { start: 0, end: 0, inserted: 1 };
  for (const decorations of [undefined, null, {}, "x"]) {
    assert.throws(() => editDecorations(decorations, edit), refusal("decorations"));
  }
  assert.throws(() => editDecorations([null], edit), refusal("decorations[0]"));
  assert.throws(() => editDecorations([{ range: [0, 1] }, {}], edit), refusal("decorations[1].range"));
  assert.throws(() => editDecorations([{ range: [1, 0] }], edit), refusal("decorations[0].range[1]"));
  assert.throws(() => editDecorations([], null), refusal("edit"));
  assert.throws(() => editDecorations([], { start: 2, end: 1, inserted: 0 }), refusal("edit.end"));
  assert.throws(() => editDecorations([], { start: 0, end: 1 }), refusal("edit.inserted"));
});
