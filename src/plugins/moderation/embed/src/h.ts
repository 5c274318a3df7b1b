type Tag = keyof HTMLElementTagNameMap;
type ElementOf<What> = What extends `${infer Name extends Tag}.${string}`
  ? HTMLElementTagNameMap[Name]
  : What extends Tag
    ? HTMLElementTagNameMap[What]
    : never;
type Prop = string | boolean | null | undefined | ((event: Event) => void);
export type Child = Node | string | false | null | undefined;

/**
 * An element with attributes, listeners and children: `h('p.hint', {}, 'Words')`. What stands after the dot is its class
 * inside and its part for the page's style sheet. Text becomes text nodes and nothing else: nothing here can turn a reader's
 * words into HTML.
 */
export const h = <What extends Tag | `${Tag}.${string}`>(
  what: What,
  props: Record<string, Prop> = {},
  ...children: Child[]
): ElementOf<What> => {
  const [tag = '', names] = what.split('.');
  const element = document.createElement(tag);
  if (names) element.className = element.part.value = names;
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element as ElementOf<What>;
};

/** A button that sends no form; `kind` as after the dot of `h`. */
export const button = (label: Child, click: (event: Event) => void, kind = '', props: Record<string, Prop> = {}) =>
  h(`button.button ${kind}`, { type: 'button', click, ...props }, label);

/** A sentence about what stands beside it. */
export const hint = (...words: Child[]) => h('p.hint', {}, ...words);

/** Words for screen readers alone. */
export const unseen = (text: string) => h('span.unseen', {}, text);

/** Puts the focus on something that takes none by itself. */
export const focusOn = (element: HTMLElement | null | undefined) => {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
};
