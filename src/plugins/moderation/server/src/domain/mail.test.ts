import fc from 'fast-check';
import { type MailTemplate, mailKinds } from '../../../shared/mails';
import { defaultMail, mailLanguages } from '../emails';
import { headersOf, renderItem, renderMail, type Values } from './mail';
import { flawsOfTemplate, placeholdersOf } from './mail-template';

const template: MailTemplate = {
  subject: 'About “{article}”',
  paragraphs: ['Hello {name},', 'Your comment:\n{comment}', 'Your receipt:\n{receipt}', 'Out:\n{unsubscribe}'],
};

const bodyOf = (html: string) => /<body>(.*)<\/body><\/html>$/s.exec(html)?.[1];

const rendered = (values: Values, locale = 'en') => renderMail({ template, locale, values });

test('placeholders are filled, quotes and links stand on lines of their own', () => {
  const mail = rendered({ name: 'Rena', article: 'Ferries', comment: 'One.\nTwo.', receipt: 'https://a.example/1' });
  expect(mail.subject).toBe('About “Ferries”');
  expect(mail.text).toBe('Hello Rena,\n\nYour comment:\n\n> One.\n> Two.\n\nYour receipt:\n\nhttps://a.example/1');
  expect(mail.html).toContain('<p>Hello <bdi>Rena</bdi>,</p>');
  expect(mail.html).toContain('<blockquote dir="auto" style="white-space:pre-wrap">One.\nTwo.</blockquote>');
  expect(mail.html).toContain('<a href="https://a.example/1">https://a.example/1</a>');
});

test('a paragraph that would show what is not there is left out, with its words', () => {
  const { text, html } = rendered({ name: 'Rena', article: 'Ferries' });
  expect(text).toBe('Hello Rena,');
  expect(bodyOf(html)).toBe('<div lang="en" dir="ltr"><p>Hello <bdi>Rena</bdi>,</p></div>');
});

test('what a reader wrote is text: no markup, no placeholder, no pattern of a replacement', () => {
  const hostile = '<script>alert(1)</script>{receipt}{name} $& "\'';
  const { text, html } = rendered({ name: hostile, comment: hostile, receipt: 'https://a.example/1' });
  expect(html).not.toContain('<script');
  expect(html.match(/a\.example/g)).toHaveLength(2);
  expect(text).toContain(`Hello ${hostile},`);
  expect(text).toContain(`> ${hostile}`);
});

test('no text whatever breaks out of its place in the HTML', () => {
  const tagsWith = (words: string) =>
    rendered({ name: words, article: words, comment: words })
      .html.match(/<[^>]*>/g)
      ?.join('');
  const innocent = tagsWith('Rena');
  expect(innocent).toContain('<blockquote dir="auto" style="white-space:pre-wrap"></blockquote>');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => expect(tagsWith(words)).toBe(innocent)),
  );
});

test('a name that runs the other way is held in its place, in text and in HTML', () => {
  const { text, html } = rendered({ name: 'سارة' });
  expect(text).toContain('Hello \u2068سارة\u2069,');
  expect(html).toContain('<bdi>سارة</bdi>');
  expect(rendered({ name: 'سارة' }, 'ckb').text).toContain('Hello سارة,');
  expect(rendered({ name: 'Rena' }, 'ckb').html).toContain('<div lang="ckb" dir="rtl">');
});

test('the HTML is a whole page that says its language and title, and leaves colours to whoever reads it', () => {
  const { html } = rendered({ name: 'Rena', article: '</title><b>Ferries' }, 'ckb');
  expect(html).toMatch(/^<!doctype html><html lang="ckb" dir="rtl"><head><meta charset="utf-8">/);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain('&lt;/title&gt;&lt;b&gt;Ferries');
  expect(html).not.toMatch(/color:|background/);
});

test('an item of a digest is the subject and what the mail would have quoted, without the way out', () => {
  const values = { name: 'Rena', article: 'Ferries', comment: 'One.', unsubscribe: 'https://a.example/out' };
  const { text, html } = renderItem({ template, locale: 'en', values });
  expect(text).toBe('About “Ferries”\n\nYour comment:\n\n> One.');
  expect(html).toContain('<strong>About “Ferries”</strong>');
});

test('where nobody said how the newsroom is reached no header promises a way out', () => {
  expect(headersOf(undefined)).toEqual({ 'Auto-Submitted': 'auto-generated' });
});

test('one click is promised only where the way out is https', () => {
  const out = { 'List-Unsubscribe': '<https://a.example/out>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  expect(headersOf('https://a.example/out')).toEqual({ ...out, 'Auto-Submitted': 'auto-generated' });
  const { 'List-Unsubscribe': bare, 'List-Unsubscribe-Post': promise } = headersOf('http://a.example/out');
  expect([bare, promise]).toEqual(['<http://a.example/out>', undefined]);
});

test('what is wrong with a template is said at its field', () => {
  const wrong = {
    subject: 'About {comment}',
    paragraphs: ['Hello {nam},', 'You wrote {comment} here', 'Fine {name}'],
  };
  expect(flawsOfTemplate('approved', wrong)).toEqual([
    { path: ['subject'], message: 'subject has {comment}, and can have {name}, {article}' },
    { path: ['paragraphs', '0'], message: expect.stringContaining('{nam} is no placeholder of this mail') },
    { path: ['paragraphs', '1'], message: '{comment} must stand on a line of its own' },
    { path: ['paragraphs'], message: 'paragraphs must have {unsubscribe}' },
  ]);
});

describe.each(mailLanguages)('in %s', (locale) => {
  test.each(mailKinds)('the default mail "%s" is without a flaw, and shows everything that it can', (kind) => {
    const found = defaultMail(kind, locale).template;
    expect(flawsOfTemplate(kind, found)).toEqual([]);
    const english = defaultMail(kind, 'en').template;
    const used = ({ subject, paragraphs }: MailTemplate) =>
      [...`${subject}\n${paragraphs.join('\n')}`.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(used(found)).toEqual(used(english));
    expect(found.paragraphs).toHaveLength(english.paragraphs.length);
    for (const { name, required } of placeholdersOf(kind)) if (required) expect(used(found)).toContain(`{${name}}`);
  });
});
