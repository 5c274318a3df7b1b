import { h } from './h';

const link = /https?:\/\/[^\s<>"'«»“”]+/giu;
const closing = /[.,:;!?)\]}،؛؟]+$/u;

/** A reader's text in a box of its own, in the text's own direction. A link in it leads somewhere only where the page allows. */
export const readersWords = (text: string, { links = false } = {}) =>
  h('div.body', { dir: 'auto' }, ...(links ? withLinks(text) : [text]));

const withLinks = (text: string): (Node | string)[] => {
  const pieces: (Node | string)[] = [];
  let done = 0;
  for (const found of text.matchAll(link)) {
    const address = found[0].replace(closing, '');
    if (!URL.canParse(address)) continue;
    const anchor = h('a', { href: address, rel: 'nofollow ugc noopener', dir: 'ltr' }, address);
    pieces.push(text.slice(done, found.index), anchor);
    done = found.index + address.length;
  }
  return [...pieces, text.slice(done)];
};

/** A sentence with an element in the place of `{name}`. */
export const around = (sentence: string, element: Node) => {
  const [before = '', after = ''] = sentence.split('{name}');
  return [before, element, after];
};

/** A name that cannot reorder or leave its line. */
export const readersName = (name: string) => h('bdi.name', { dir: 'auto' }, name);
