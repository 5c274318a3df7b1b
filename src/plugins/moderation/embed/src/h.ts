type Prop = string | boolean | null | undefined | ((event: Event) => void);
export type Child = Node | string | false | null | undefined;

/**
 * An element with attributes, listeners and children. Text becomes text nodes and nothing else: nothing here can turn a
 * reader's words into HTML.
 */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Record<string, Prop> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value || value === '') element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== false && child != null && child !== ''),
  );
  return element;
};

/** A button that sends no form. */
export const button = (label: Child, click: (event: Event) => void, props: Record<string, Prop> = {}) =>
  h('button', { type: 'button', part: 'button', click, ...props }, label);

/** Words for screen readers alone. */
export const unseen = (text: string) => h('span', { class: 'unseen' }, text);

/** Puts the focus on something that takes none by itself. */
export const focusOn = (element: HTMLElement | null | undefined) => {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
};
