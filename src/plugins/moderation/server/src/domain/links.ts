import type { Span } from '../../../shared/contracts';

/*
 * Finds links in text of any script in one pass. Every pattern below either matches a bounded stretch or is tried where
 * the one before it ended, so the time grows with the text and with nothing in it.
 */

/** Endings that make a link of a bare name. The second list is also words, or ends shortened links: only before a path. */
const endings =
  `com|net|org|info|biz|edu|gov|io|co|app|dev|shop|store|online|site|website|xyz|club|top|live|news|blog|link|click|
  pro|vip|win|bet|casino|loan|tv|cc|eu|uk|de|fr|nl|se|ch|es|ru|ir|iq|tr|krd|cn|ua|pl|ro|gr`.replace(/\s/g, '');
const endingsBeforePath = 'me|to|ly|gl|gg|be|in|it|is|so|us|am|at|no|do|id|la|ai';

/** After one of these a name goes on. */
const within = String.raw`[\p{Script=Latin}\p{M}\p{N}_-]`;
const ending = (endings: string) => `(?:${endings})(?!${within})`;
const domain = String.raw`\.(?:${ending(endings)}|(?:${endingsBeforePath})(?=/[\p{L}\p{N}]))`;

const signs = new RegExp(
  String.raw`https?://(?=[^\s<>"])|(?<![\p{Script=Latin}\p{N}@._-])www\.(?=[\p{L}\p{N}])|${domain}`,
  'giu',
);

/** The labels after the first ending: example.com → .br, shop.example → .org. A last label of two letters is a country. */
const furtherLabels = /(?:\.[\p{Script=Latin}\p{M}\p{N}-]+)*/uy;
const lastEnding = new RegExp(String.raw`\.${ending(`${endings}|[a-z]{2}`)}`, 'giu');

/** A list of links without a space between them is several. */
const onward = String.raw`(?:(?![,;|،؛、，](?:https?://|www\.))[^\s<>"«»“”])`;
const address = new RegExp(`${onward}*`, 'iuy');
const path = new RegExp(String.raw`(?::\d{1,5}(?!\d))?(?:[/?#]${onward}*)?`, 'iuy');

/** Where each link stands, in order: with http:// or https://, with www., or a bare name under a common ending. */
export const findLinks = (text: string): Span[] => {
  const links: Span[] = [];
  let done = 0;
  signs.lastIndex = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const after = sign.index + sign[0].length;
    const link = sign[0].startsWith('.')
      ? bareLink(text, { dot: sign.index, after, done })
      : { from: sign.index, to: endOf(address, text, after) };
    done = Math.max(after, link.to);
    signs.lastIndex = done;
    const to = withoutPunctuation(text, link);
    if (to > link.from) links.push({ from: link.from, to });
  }
  return links;
};

/** Nothing, where no name stands before the dot, or where it is the end of an e-mail address. */
const bareLink = (text: string, { dot, after, done }: { dot: number; after: number; done: number }): Span => {
  const from = startOfName(text, { dot, done });
  const labelsEnd = endOf(furtherLabels, text, after);
  let host = after;
  for (const found of text.slice(after, labelsEnd).matchAll(lastEnding)) host = after + found.index + found[0].length;
  const to = host === labelsEnd ? endOf(path, text, host) : host;
  // What follows the host belongs to no other link: it holds no further ending.
  const nothing = { from: labelsEnd, to: labelsEnd };
  return from === dot || text[from - 1] === '@' ? nothing : { from, to };
};

const latin = /\p{Script=Latin}/u;
const otherLetter = /[\p{L}\p{Cs}]/u;
const neutral = /[\p{M}\p{N}.-]/u;

/** Walks back over the name before a dot. Where scripts are written without a space, a name ends where its script does. */
const startOfName = (text: string, { dot, done }: { dot: number; done: number }): number => {
  let from = dot;
  let letters: RegExp | undefined;
  while (from > done) {
    const before = text[from - 1] ?? '';
    const kind = latin.test(before) ? latin : neutral.test(before) ? undefined : otherLetter;
    if (kind && (!kind.test(before) || (letters && letters !== kind))) break;
    letters ??= kind;
    from -= 1;
  }
  while (from < dot && /[.-]/.test(text[from] ?? '')) from += 1;
  return from;
};

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
};

const punctuation = /[\p{P}~^`|]/u;
/** Ends an address as well as any letter. */
const ownEnd = /[/_&%#@-]/;

/** Punctuation at the end belongs to the sentence; a bracket does where the link does not open it. */
const withoutPunctuation = (text: string, { from, to }: Span): number => {
  const link = text.slice(from, to);
  let unopened = link.split(')').length - link.split('(').length;
  let end = to;
  for (; end > from; end -= 1) {
    const last = text[end - 1] ?? '';
    if (!punctuation.test(last) || ownEnd.test(last)) break;
    if (last === ')' && unopened-- <= 0) break;
  }
  return end;
};
