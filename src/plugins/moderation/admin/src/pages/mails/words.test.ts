import { templateOf, wordsOf } from './words';

test('a template survives being written as one text', () => {
  const template = { subject: 'About {article}', paragraphs: ['Hello {name},', 'Your comment:\n{comment}', 'End'] };
  expect(templateOf(wordsOf(template))).toEqual(template);
});

test('however many empty lines stand between paragraphs, none of them is one', () => {
  expect(templateOf({ subject: '', text: '\n\nOne\n \n\n\nTwo\n' }).paragraphs).toEqual(['One', 'Two']);
});
