/** Facts about the conversation, and its menu. */

import type { Service } from "sendcheck/compose";

import type { Facts } from "./core.js";
import { find } from "./ui/dom.js";
import { menuButton } from "./ui/menu.js";

export interface Conversation {
  isNew: boolean;
  isGroup: boolean;
  /** Undefined: the best that recipients have. */
  service: Service | undefined;
}

export const conversation: Conversation = { isNew: false, isGroup: false, service: undefined };

export const factsOf = ({ isNew, isGroup }: Conversation): Facts => ({
  firstMessage: isNew,
  ...(!isNew && { chat: { isGroup } }),
});

/** The service that the page draws. */
export const shownService = ({ service }: Conversation): Service => service ?? "iMessage";

const THEMES = [["", "As the system"], ["light", "Light"], ["dark", "Dark"]] as const;

export function createConversation(changed: (isStart: boolean) => void): () => void {
  const show = () => {
    const { isGroup, isNew, service } = conversation;
    document.body.dataset.service = shownService(conversation);
    find("chat-name").textContent = isGroup ? "Ana, Ben, Chloé" : "Ana";
    find("chat-detail").textContent = [service ?? "iMessage, if available", ...(isNew ? ["new chat"] : [])].join(" · ");
    find("avatar").textContent = isGroup ? "3" : "A";
  };
  const set = (change: Partial<Conversation>, isStart: boolean) => {
    Object.assign(conversation, change);
    show();
    changed(isStart);
  };
  const { dataset } = document.documentElement;
  menuButton(find<HTMLButtonElement>("conversation"), "Conversation", () => [
    {
      label: "Send as",
      items: [
        service("Best available", undefined),
        service("iMessage", "iMessage"),
        service("RCS", "RCS"),
        service("SMS", "SMS"),
      ],
    },
    {
      label: "Chat",
      items: [
        { label: "New chat", kind: "menuitemcheckbox", checked: conversation.isNew, choose: () => set({ isNew: !conversation.isNew }, true) },
        { label: "Group", kind: "menuitemcheckbox", checked: conversation.isGroup, choose: () => set({ isGroup: !conversation.isGroup }, false) },
      ],
    },
    {
      label: "Colours",
      items: THEMES.map(([theme, label]) => ({
        label,
        kind: "menuitemradio" as const,
        checked: (dataset.theme ?? "") === theme,
        choose: () => (dataset.theme = theme),
      })),
    },
  ]);

  function service(label: string, name: Service | undefined) {
    const choose = () => set({ service: name }, false);
    return { label, kind: "menuitemradio" as const, checked: conversation.service === name, choose };
  }
  show();
  return show;
}
