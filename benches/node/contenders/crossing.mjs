/** The checks that no schema can state, on a request whose shape is right. */

import LinkifyIt from "linkify-it";

const linkify = new LinkifyIt({}, { fuzzyEmail: false, fuzzyLink: true });
/** Without one of these, there is no URL that a first message must not hold. */
const MAY_HOLD_URL = /https?:|ftp:|www\./i;
const IS_URL = /^(?:https?:\/\/|ftp:\/\/|www\.)/i;
const URL_MEDIA_MAX = 40;

/** Every error across fields, as [path, message]. */
export function crossing(request) {
  const errors = [];
  const { parts } = request.message;
  let urls = 0;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const fail = (message) => errors.push([`/message/parts/${index}`, message]);
    if (part.type === "text") {
      if (index > 0 && parts[index - 1].type === "text") fail("a text part right after a text part");
      checkText(part, fail);
    } else if (part.type === "link") {
      fail("a first message must not hold a link");
      if (parts.length > 1) fail("a link must be alone");
    } else {
      if ((part.url === undefined) === (part.attachment_id === undefined)) {
        fail("needs one of url and attachment_id");
      }
      if (part.url !== undefined && ++urls === URL_MEDIA_MAX + 1) fail("more than 40 URLs");
    }
  }
  return errors;
}

function checkText({ value, text_decorations: decorations }, fail) {
  if (MAY_HOLD_URL.test(value)) {
    for (const { raw } of linkify.match(value) ?? []) {
      if (IS_URL.test(raw)) fail("a first message must not hold a URL");
    }
  }
  if (decorations === undefined) return;
  for (const { range: [start, end], style, animation } of decorations) {
    if (start >= end || end > value.length) fail("not a range of the text");
    if ((style === undefined) === (animation === undefined)) fail("needs one of style and animation");
  }
  if (overlap(decorations)) fail("decorations overlap");
}

/** Whether two of them share a code unit, and one of the two is an animation. */
function overlap(decorations) {
  let endOfAny = 0;
  let endOfAnimated = 0;
  for (const { range: [start, end], animation } of inOrder(decorations)) {
    if (start < (animation === undefined ? endOfAnimated : endOfAny)) return true;
    if (end > endOfAny) endOfAny = end;
    if (animation !== undefined && end > endOfAnimated) endOfAnimated = end;
  }
  return false;
}

function inOrder(decorations) {
  for (let index = 1; index < decorations.length; index++) {
    if (decorations[index].range[0] < decorations[index - 1].range[0]) {
      return [...decorations].sort((a, b) => a.range[0] - b.range[0]);
    }
  }
  return decorations;
}
