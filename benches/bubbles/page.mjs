/** A page with columns of bubbles. */

const TAGS = { bold: "b", italic: "i", strikethrough: "s", underline: "u" };

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Text with its decorations. `range` counts UTF-16 code units, as strings of JavaScript do. */
function styled(text, decorations) {
  const edges = [0, text.length, ...decorations.flatMap(({ range }) => range)];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  let html = "";
  for (let i = 1; i < sorted.length; i += 1) {
    const [start, end] = [sorted[i - 1], sorted[i]];
    const own = decorations.filter(({ range }) => range[0] <= start && end <= range[1]);
    const tags = own.map(({ style }) => TAGS[style]);
    const open = tags.map((tag) => `<${tag}>`).join("");
    const close = tags.reverse().map((tag) => `</${tag}>`).join("");
    html += open + escaped(text.slice(start, end)) + close;
  }
  return html;
}

/** A bubble with a text, unchanged. */
export function textBubble(text, decorations = []) {
  const linked = styled(text, decorations).replaceAll(/https?:\/\/[^\s)|>&]*[\w/]/g, "<span class=link>$&</span>");
  return `<div class=bubble dir=auto>${linked}</div>`;
}

/** The bubbles of messages. */
export function bubbles(messages) {
  return messages.map(({ parts }) => {
    const shown = parts.map((part) => {
      if (part.type === "text") return textBubble(part.value, part.text_decorations);
      const name = escaped((part.url ?? part.value).split("/").pop());
      return part.type === "link" ? `<div class=card>${escaped(part.value)}</div>` : `<div class=media>🖼 ${name}</div>`;
    });
    return `<div class=message>${shown.join("")}</div>`;
  });
}

/** The page: columns of a name and its bubbles. */
export function page(columns) {
  const column = ([name, shown]) => `<section><h2>${name}</h2>${shown.join("")}</section>`;
  return `<!doctype html><meta charset=utf-8><style>
    body { margin: 0; padding: 16px; display: flex; gap: 20px; align-items: flex-start; background: #fff;
      font: 15px/1.35 "Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans CJK JP", "Noto Color Emoji", sans-serif; }
    section { flex: 1; min-width: 0; }
    h2 { margin: 0 0 10px; font-size: 13px; font-weight: 600; color: #666; }
    .message { margin-bottom: 10px; }
    .bubble, .media, .card { max-width: 300px; width: fit-content; box-sizing: border-box; margin-bottom: 3px; padding: 8px 13px;
      border-radius: 18px; background: #e9e9eb; color: #000; white-space: pre-wrap; overflow-wrap: anywhere; }
    .media, .card { padding: 34px 13px; width: 220px; text-align: center; background: #d5dbe3; }
    .link { color: #0a5fd6; text-decoration: underline; }
  </style>${columns.map(column).join("")}`;
}
