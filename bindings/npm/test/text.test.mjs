import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import { countText, editBetween, editDecorations, findLinks, pointerSegments, snapRange, truncateText } from "sendcheck";

const argumentError = (argument) => (error) => error instanceof TypeError && error.message.startsWith(`${argument}:`);

test("links", () => {
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

test("a range is widened to whole characters", () => {
  assert.deepEqual(snapRange("hi 👍🏽!", [4, 6]), [3, 7]);
  assert.deepEqual(snapRange("hi", [0, 1]), [0, 1]);
  assert.deepEqual(snapRange("hi", [1, 99]), [1, 2]);
  assert.equal(snapRange("hi", [2, 3]), null);
  for (const range of [undefined, [], [1], [1, 2, 3], "12", { 0: 1, 1: 2, length: 2 }]) {
    assert.throws(() => snapRange("hi", range), argumentError("range"));
  }
  assert.throws(() => snapRange("hi", [-1, 1]), argumentError("range[0]"));
  assert.throws(() => snapRange("hi", [0, 0.5]), argumentError("range[1]"));
  assert.throws(() => snapRange("hi", [2, 1]), argumentError("range[1]"));
  assert.throws(() => snapRange(1, [0, 1]), argumentError("text"));
});

test("a caret moves to the start of a character", () => {
  assert.deepEqual(snapRange("hi", [0, 0]), [0, 0]);
  assert.deepEqual(snapRange("hi", [1, 1]), [1, 1]);
  assert.deepEqual(snapRange("hi", [2, 2]), [2, 2], "the end of the text");
  assert.equal(snapRange("hi", [3, 3]), null);
  assert.deepEqual(snapRange("", [0, 0]), [0, 0]);
  for (const caret of [4, 5, 6]) assert.deepEqual(snapRange("hi 👍🏽!", [caret, caret]), [3, 3]);
  assert.deepEqual(snapRange("hi 👍🏽!", [7, 7]), [7, 7]);
});

test("truncated texts", () => {
  assert.equal(truncateText("ok 👍🏽", 6, "utf16"), "ok ");
  assert.equal(truncateText("ok 👍🏽", 7, "utf16"), "ok 👍🏽");
  assert.equal(truncateText("ok 👍🏽", 4, "graphemes"), "ok 👍🏽");
  assert.equal(truncateText("ok 👍🏽", 4, "codePoints"), "ok ");
  assert.equal(truncateText("ok 👍🏽", 10, "bytes"), "ok ");
  assert.equal(truncateText("ok", 0, "bytes"), "");
  assert.equal(truncateText("ok", Infinity, "bytes"), "ok");
  assert.equal(truncateText("half \ud83d pair", 6, "utf16"), "half \ud83d");
  for (const limit of [-1, 1.5, NaN, "1", undefined]) {
    assert.throws(() => truncateText("ok", limit, "utf16"), argumentError("limit"));
  }
  for (const unit of [undefined, "utf8", "length", 1]) {
    assert.throws(() => truncateText("ok", 1, unit), argumentError("unit"));
  }
});

test("decorations follow an edit", () => {
  const bold = { range: [6, 11], style: "bold" };
  const edit = (start, end, inserted) => editDecorations([bold], { start, end, inserted });
  assert.deepEqual(edit(0, 0, 3), [{ range: [9, 14], style: "bold" }]);
  assert.deepEqual(edit(8, 8, 2), [{ range: [6, 13], style: "bold" }]);
  assert.deepEqual(edit(0, 8, 0), [{ range: [0, 3], style: "bold" }]);
  assert.deepEqual(edit(5, 11, 0), []);
  assert.deepEqual(bold.range, [6, 11], "the argument is not changed");
  assert.deepEqual(editDecorations([], { start: 0, end: 0, inserted: 1 }), []);
  const huge = { range: [100_000, 200_000] };
  assert.deepEqual(editDecorations([huge], { start: 0, end: 1, inserted: 0 }), [{ range: [99_999, 199_999] }]);
});

test("a decoration whose text is replaced is dropped", () => {
  const bold = { range: [0, 5], style: "bold" };
  assert.deepEqual(editDecorations([bold], { start: 0, end: 5, inserted: 40 }), [], "pasted over everything");
  assert.deepEqual(editDecorations([bold], { start: 0, end: 9, inserted: 1 }), []);
  assert.deepEqual(editDecorations([bold], { start: 1, end: 5, inserted: 2 }), [{ ...bold, range: [0, 3] }]);
});

test("the edit between two texts", () => {
  assert.deepEqual(editBetween("hello", "hello world"), { start: 5, end: 5, inserted: 6 });
  assert.deepEqual(editBetween("hello world", "world"), { start: 0, end: 6, inserted: 0 });
  assert.deepEqual(editBetween("same", "same"), { start: 0, end: 0, inserted: 0 });
  assert.deepEqual(editBetween("", "new"), { start: 0, end: 0, inserted: 3 });
  // Only the caret tells where an "a" was typed.
  for (let caret = 1; caret <= 4; caret++) {
    assert.deepEqual(editBetween("aaa", "aaaa", caret), { start: caret - 1, end: caret - 1, inserted: 1 });
  }
  // These share a surrogate: the edit must not split the pair.
  assert.deepEqual(editBetween("😀", "😁"), { start: 0, end: 2, inserted: 2 });
  assert.deepEqual(editBetween("x😀y", "x😁y"), { start: 1, end: 3, inserted: 2 });
  assert.throws(() => editBetween(1, ""), argumentError("before"));
  assert.throws(() => editBetween("", null), argumentError("after"));
  assert.throws(() => editBetween("", "a", -1), argumentError("caret"));
});

test("an edit turns one text into the other, at any caret", () => {
  const pieces = fc.constantFrom("a", "b", "😀", "😁", "👍🏽");
  const text = fc.array(pieces, { maxLength: 8 }).map((array) => array.join(""));
  fc.assert(
    fc.property(text, text, fc.option(fc.nat(20), { nil: undefined }), (before, after, caret) => {
      const { start, end, inserted } = editBetween(before, after, caret);
      assert.equal(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(end), after);
    }),
  );
});

test("segments of a pointer", () => {
  assert.deepEqual(pointerSegments("/message/parts/0"), ["message", "parts", 0]);
  assert.deepEqual(pointerSegments(""), []);
  assert.deepEqual(pointerSegments("/a~1b/~01/01/"), ["a/b", "~1", "01", ""]);
  for (const wrong of ["a", 1, undefined]) assert.throws(() => pointerSegments(wrong), argumentError("pointer"));
});

test("wrong decorations", () => {
  const edit = { start: 0, end: 0, inserted: 1 };
  for (const decorations of [undefined, null, {}, "x"]) {
    assert.throws(() => editDecorations(decorations, edit), argumentError("decorations"));
  }
  assert.throws(() => editDecorations([null], edit), argumentError("decorations[0]"));
  assert.throws(() => editDecorations([{ range: [0, 1] }, {}], edit), argumentError("decorations[1].range"));
  assert.throws(() => editDecorations([{ range: [1, 0] }], edit), argumentError("decorations[0].range[1]"));
  assert.throws(() => editDecorations([], null), argumentError("edit"));
  assert.throws(() => editDecorations([], { start: 2, end: 1, inserted: 0 }), argumentError("edit.end"));
  assert.throws(() => editDecorations([], { start: 0, end: 1 }), argumentError("edit.inserted"));
});
