/** Asks for a URL, in a dialog. */

import { el, find } from "./dom.js";

export function askForUrl(title: string, help: string, value: string): Promise<string | null> {
  const dialog = find<HTMLDialogElement>("ask");
  const input = find<HTMLInputElement>("ask-url");
  find("ask-title").textContent = title;
  find("ask-help").replaceChildren(el("span", "", help));
  input.value = value;
  dialog.returnValue = "";
  find("ask-cancel").onclick = () => dialog.close();
  dialog.showModal();
  input.select();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "add" ? input.value.trim() : null), { once: true });
  });
}
