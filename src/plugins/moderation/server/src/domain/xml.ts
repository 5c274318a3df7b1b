/** What XML 1.0 has no way to write, escaped or not: a feed with one such character is no feed. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text without the characters that XML cannot carry; half of a surrogate pair becomes U+FFFD. */
export const legible = (text: string): string => text.toWellFormed().replace(illegal, '');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br>',
};

/** Plain text as HTML, since feed readers take an item's description for HTML. */
export const asHtml = (text: string): string => legible(text).replace(/[&<>"'\n]/g, (one) => entities[one] ?? one);

/** A feed without the white space that its library puts around CDATA: readers take it for part of a title or an address. */
export const tight = (xml: string): string =>
  xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
