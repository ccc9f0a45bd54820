/** The buttons around the message field. */

import type { EditorView } from "prosemirror-view";

import { conversation } from "./conversation.js";
import {
  type Animation, fileCards, insertCards, insertSticker, linkCard, marksIn, mention, setEffect, toggleAnimation, toggleStyle, urlCard,
} from "./editor/commands.js";
import { canRedo, canUndo } from "./editor/editor.js";
import { type MessageFields, STYLES, schema } from "./editor/schema.js";
import { redo, undo } from "prosemirror-history";
import { STICKERS } from "./editor/stickers.js";
import { letters } from "./thread/bubbles.js";
import { BUBBLE_EFFECTS, SCREEN_EFFECTS } from "./thread/effects.js";
import { PEOPLE } from "./thread/thread.js";
import { askForUrl } from "./ui/ask.js";
import { capital, el, find, words } from "./ui/dom.js";
import { type Item, menuButton, openMenu } from "./ui/menu.js";

const ANIMATIONS: Animation[] = ["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"];

export function createToolbar(view: EditorView): () => void {
  /** Runs a command, and leaves the focus and the selection in the field. */
  const onClick = (id: string, run: () => void) => {
    const made = find<HTMLButtonElement>(id);
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => {
      if (made.ariaDisabled === "true") return;
      run();
      // By keyboard, the focus stays on the button.
      if (document.activeElement !== made) view.focus();
    });
    return made;
  };
  const styles = STYLES.map((name) => [name, onClick(name, () => toggleStyle(name)(view.state, view.dispatch))] as const);
  const back = onClick("undo", () => undo(view.state, view.dispatch));
  const forth = onClick("redo", () => redo(view.state, view.dispatch));

  const animation = () => marksIn(view.state).find(({ type }) => type === schema.marks.animation)?.attrs.name as string | undefined;
  menuButton(find("animate"), "Animation", () => [
    {
      items: ANIMATIONS.map((name) => ({
        label: capital(name),
        face: el("span", `animated animation-${name}`, ...letters(capital(name))),
        kind: "menuitemcheckbox",
        checked: animation() === name,
        choose: () => void toggleAnimation(name)(view.state, view.dispatch),
      })),
    },
  ]);

  const effectItem = (type: "screen" | "bubble") => (name: string): Item => ({
    label: capital(words(name)),
    kind: "menuitemradio",
    checked: (view.state.doc.attrs as MessageFields).effect?.name === name,
    choose: () => setEffect(view, { type, name }),
  });
  menuButton(find("effect"), "Effect", () => [
    { items: [{ label: "None", kind: "menuitemradio", checked: !view.state.doc.attrs.effect, choose: () => setEffect(view, null) }] },
    { label: "Bubble", className: "columns", items: BUBBLE_EFFECTS.map(effectItem("bubble")) },
    { label: "Screen", className: "columns", items: SCREEN_EFFECTS.map(effectItem("screen")) },
  ]);

  menuButton(find("mention"), "Mention", () => [
    {
      items: (conversation.isGroup ? PEOPLE : PEOPLE.slice(0, 1)).map(({ name, handle }) => ({
        label: name,
        detail: handle,
        choose: () => mention(view, name, handle),
      })),
    },
  ]);

  const attach = async (card: typeof linkCard, title: string, help: string, value: string) => {
    const url = await askForUrl(title, help, value);
    if (url) insertCards(view, [card(url)]);
    view.focus();
  };
  const files = find<HTMLInputElement>("files");
  files.addEventListener("change", () => {
    insertCards(view, fileCards(files.files ?? []));
    files.value = "";
    view.focus();
  });
  const opener = find<HTMLButtonElement>("attach");
  const stickers = () => [
    {
      className: "stickers",
      items: STICKERS.map((sticker) => ({
        label: sticker.name,
        face: el("span", "sticker", sticker.emoji),
        choose: () => insertSticker(view, sticker),
      })),
    },
  ];
  menuButton(opener, "Attach", () => [
    {
      items: [
        { label: "Photo or file", detail: "from this device", icon: "picture", choose: () => files.click() },
        {
          label: "From a web address",
          detail: "a photo or file",
          icon: "globe",
          choose: () => void attach(urlCard, "Attach a photo or file", "Recipients get the file itself.", "https://cdn.example.com/cake.jpg"),
        },
        {
          label: "Link with preview",
          detail: "a card, sent by itself",
          icon: "link",
          choose: () => void attach(linkCard, "Send a link as a card", "Recipients see a preview of the page.", "https://example.com/menu"),
        },
        { label: "Sticker", detail: "a picture in the text", icon: "sticker", choose: () => openMenu(opener, "Stickers", stickers()) },
      ],
    },
  ]);

  return () => {
    const on = marksIn(view.state);
    for (const [name, made] of styles) made.ariaPressed = String(on.some(({ type }) => type === schema.marks[name]));
    const moving = animation();
    find("animate").classList.toggle("on", moving !== undefined);
    find("animate").ariaLabel = moving ? `Animate, now ${moving}` : "Animate";
    find("effect").classList.toggle("on", Boolean(view.state.doc.attrs.effect));
    back.ariaDisabled = String(!canUndo(view));
    forth.ariaDisabled = String(!canRedo(view));
  };
}
