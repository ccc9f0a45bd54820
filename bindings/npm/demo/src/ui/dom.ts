/** Makes elements. */

type Child = Node | string | false | null | undefined;
type Props<E> = { [K in keyof E]?: E[K] } & { data?: Record<string, string>; attrs?: Record<string, string> };

export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Props<HTMLElementTagNameMap[K]> | string = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  const { data = {}, attrs = {}, ...rest } = typeof props === "string" ? { className: props } : props;
  Object.assign(made, rest);
  Object.assign(made.dataset, data);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value);
  made.append(...children.filter((child): child is Node | string => child !== false && child !== null && child !== undefined));
  return made;
}

export function find<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found as T;
}

/** A button that does not submit. */
export const button = (props: Props<HTMLButtonElement> | string, ...children: Child[]) => {
  const made = el("button", props, ...children);
  made.type = "button";
  return made;
};

/** An icon of the sprite in the page. */
export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Text in which backticks mark code. */
export const prose = (text: string): (Node | string)[] =>
  text.split("`").map((part, index) => (index % 2 === 1 ? el("code", "", part) : part));

export const words = (name: string) => name.replaceAll("_", " ");
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const count = (number: number, name: string) => `${number} ${name}${number === 1 ? "" : "s"}`;

/** The host of a URL, or the text itself. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : url;
}

/** The last name in a URL's path. */
export const fileOf = (url: string) => url.split(/[?#]/)[0]!.split("/").at(-1) || hostOf(url);
