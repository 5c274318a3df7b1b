import { asHtml, legible, tight } from './xml';

test.each([
  ['a control character', 'a\u0000b\u000bc', 'abc'],
  ['half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['a noncharacter', 'a\uffffb', 'ab'],
  ['line breaks and tabs, which stay', 'a\n\tb', 'a\n\tb'],
  ['an emoji family, which stays', '👩‍👩‍👧', '👩‍👩‍👧'],
])('XML can carry a text with %s', (_, text, carried) => {
  expect(legible(text)).toBe(carried);
});

test('plain text becomes HTML that shows it', () => {
  expect(asHtml('<script>alert("1 & \'2\'")</script>\nnext')).toBe(
    '&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;<br>next',
  );
});

test('no white space is left around CDATA, and what is inside stays', () => {
  expect(tight('<title>\n  <![CDATA[ a ]]]]><![CDATA[> b ]]>\n</title>')).toBe(
    '<title><![CDATA[ a ]]]]><![CDATA[> b ]]></title>',
  );
});
