import { renderPrivacyMail } from '.';

const until = new Date('2026-02-14T09:30:00Z');
const url = 'https://news.example/privacy/a?b=1&c="2"';

test('the link to one’s data comes in the reader’s language and direction, with the date’s parts in their order', () => {
  const { text, html } = renderPrivacyMail('ar', { wants: 'export', url, until });
  expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
  expect(html).toContain('<a href="https://news.example/privacy/a?b=1&amp;c=&quot;2&quot;">');
  expect(text).toContain(`\n\n${url}\n\n`);
  expect(text).toContain('\u20662026-02-14 09:30 UTC\u2069');
});

test('a language without a text of its own is answered in English, and says so', () => {
  expect(renderPrivacyMail('de', { wants: 'erasure', url, until }).html).toContain('<html lang="en" dir="ltr">');
});
