import { element } from './element.js';
import { picture } from './figure.js';

/** An article's body, as Strapi's blocks field has it, as elements. A kind of block that is not known is left out. */
export const body = (blocks) => blocks.map(block);

const block = (node) => kinds[node.type]?.(node);

const kinds = {
  paragraph: ({ children }) => !isEmpty(children) && element('p', {}, inline(children)),
  // The page's own title is the one h1.
  heading: ({ level, children }) => element(`h${Math.min(Math.max(level, 2), 6)}`, {}, inline(children)),
  quote: ({ children }) => element('blockquote', {}, element('p', {}, inline(children))),
  code: ({ children }) => element('pre', {}, element('code', {}, inline(children))),
  list: ({ format, children }) => element(format === 'ordered' ? 'ol' : 'ul', {}, children.map(item)),
  image: ({ image }) => element('figure', {}, picture(image, { sizes: '(min-width: 44rem) 40rem, 100vw' })),
};

/** A list inside a list stands beside the items in Strapi's tree, and inside one in HTML. */
const item = (node) => element('li', {}, node.type === 'list' ? block(node) : inline(node.children));

const isEmpty = (children) => children.every(({ type, text }) => type === 'text' && text.trim() === '');

const inline = (children) =>
  children.map((node) => (node.type === 'link' ? link(node) : marked(node, withBreaks(node.text ?? ''))));

const marks = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code' };

const marked = (node, text) =>
  Object.entries(marks).reduce((inner, [mark, name]) => (node[mark] ? [element(name, {}, inner)] : inner), text);

const withBreaks = (text) => text.split('\n').flatMap((line, index) => (index > 0 ? [element('br'), line] : [line]));

/** Only addresses that a reader would expect behind a link; anything else stays text. */
const link = ({ url, children }) => {
  const safe = /^(https?:|mailto:|\/(?!\/)|#)/i.test(url ?? '');
  return safe ? element('a', { href: url }, inline(children)) : inline(children);
};
