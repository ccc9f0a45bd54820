/** Files that are dropped on the page become attachments: at the place in the field, or at the caret. */

import type { EditorView } from "prosemirror-view";

import { fileCards, insertCards } from "../editor/commands.js";
import { find } from "./dom.js";

export function acceptDrops(view: EditorView): void {
  const target = find("phone");
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  const over = (isOver: boolean) => target.classList.toggle("dropping", isOver);
  target.addEventListener("dragover", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    over(true);
  });
  target.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && target.contains(relatedTarget))) over(false);
  });
  target.addEventListener(
    "drop",
    (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      over(false);
      const inField = event.target instanceof Node && view.dom.contains(event.target);
      const at = inField ? view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos : undefined;
      insertCards(view, fileCards(event.dataTransfer?.files ?? []), at);
      view.focus();
    },
    true,
  );
}
