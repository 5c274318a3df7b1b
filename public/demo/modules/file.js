import { element } from './element.js';

/** A link that saves data as a file on the reader's device: nothing is asked of the newsroom again. */
export const fileLink = (data, { name, label }) => {
  const file = new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' });
  return element('a', { href: URL.createObjectURL(file), download: name, class: 'button' }, label);
};

/** Saves it at once. */
export const save = (data, name) => fileLink(data, { name }).click();
