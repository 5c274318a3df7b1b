import fc from 'fast-check';
import { findLinks } from './links';

const linksIn = (text: string) => findLinks(text).map(({ from, to }) => text.slice(from, to));

test.each([
  ['Nothing here', []],
  ['', []],
  ['See https://example.org/a?b=c#d for more', ['https://example.org/a?b=c#d']],
  ['HTTP://EXAMPLE.ORG', ['HTTP://EXAMPLE.ORG']],
  ['http://10.0.0.1:8080/x', ['http://10.0.0.1:8080/x']],
  ['http://user@example.org', ['http://user@example.org']],
  ['http:// nothing', []],
  ['www.example.museum is one', ['www.example.museum']],
  ['www. is none, nor www', []],
  ['example.com', ['example.com']],
  ['news.example.com.tr/haber', ['news.example.com.tr/haber']],
  ['my.shop.example.com', ['my.shop.example.com']],
  ['example.com:8080/x and example.com:30 o’clock', ['example.com:8080/x', 'example.com:30']],
  ['example.com?q=1', ['example.com?q=1']],
  ['example.community, example.company', []],
  ['example.com_x', []],
  ['müller.de', ['müller.de']],
  ['a-b.co', ['a-b.co']],
  ['-.com and .com and ...com', []],
  // Punctuation is the sentence's.
  ['(see https://example.org/a).', ['https://example.org/a']],
  ['“example.com”, «http://example.org»', ['example.com', 'http://example.org']],
  ['https://example.org/a_(b) and (https://example.org/c)', ['https://example.org/a_(b)', 'https://example.org/c']],
  ['Is it example.com? Or http://example.org/!', ['example.com', 'http://example.org/']],
  ['هل رأيت https://example.org/a؟', ['https://example.org/a']],
  // Several without a space, and one inside another.
  ['a.com,b.com;c.com', ['a.com', 'b.com', 'c.com']],
  ['http://a.com/x,http://b.com/y', ['http://a.com/x', 'http://b.com/y']],
  ['https://web.archive.org/web/2020/https://example.org/', ['https://web.archive.org/web/2020/https://example.org/']],
  // An address is not a link, a name in one is.
  ['Write to rena@example.com', []],
  // Words that are also endings.
  ['I left.In the end it is.So be it', []],
  ['t.me/joinchat and youtu.be/abc, bit.ly/x', ['t.me/joinchat', 'youtu.be/abc', 'bit.ly/x']],
  ['I like example.com.Then I left', ['example.com']],
  // Other scripts, with and without spaces.
  ['看example.com吧', ['example.com']],
  ['看www.example.com/路', ['www.example.com/路']],
  ['سلامexample.com سلام', ['example.com']],
  ['موقع.com', ['موقع.com']],
  ['Binêre: https://www.rûpel.krd/nûçe.', ['https://www.rûpel.krd/nûçe']],
  ['👍example.com👍', ['example.com']],
  ['𠀀𠀁.com', ['𠀀𠀁.com']],
])('in %j: %j', (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

const link = fc.constantFrom('https://example.org/a', 'www.example.org', 'example.com', 't.me/x', 'http://موقع.com/ا');
const plain = fc.stringMatching(/^[\p{Script=Arabic}\p{Script=Latin} ,!()?]{0,20}$/u).map((text) => ` ${text} `);

test('every link between words is found, in its place, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, link)), plain, (parts, end) => {
      expect(linksIn(`${parts.flat().join('')}${end}`)).toEqual(parts.map(([, one]) => one));
    }),
  );
});

test('spans of any text are in order, apart, not empty and inside it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    link,
    fc.constantFrom('.', '.com', '@', '://', 'www.', ')', ','),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { from, to } of findLinks(text)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        last = to;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

/** Pieces of which a pattern that backtracks would make a long evening. */
const hostile = ['a', '.', '-', 'a.', 'a-', '.com', 'a.com', 'a.com,', '@a.com', 'http://', 'www.', ':', ')', '(', ','];

test.each(['', 'http://', 'www.'].flatMap((start) => hostile.map((piece) => [start, piece])))(
  'time grows with the text alone: %j and %j over and over',
  (start, piece) => {
    const fastest = (length: number) => {
      const text = (start + piece.repeat(length)).slice(0, length);
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        findLinks(text);
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    fastest(4_000);
    // Sixteen times the text; what is quadratic takes 256 times as long.
    expect(fastest(64_000)).toBeLessThan(Math.max(fastest(4_000) * 64, 8));
  },
);
