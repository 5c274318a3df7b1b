import { articleAt } from './addresses.js';
import { atMoment, dayText, number } from './dates.js';
import { element } from './element.js';
import { directionOf } from './languages.js';
import { say } from './words.js';

/** What the receipt tells: the state in one sentence, the reason, the reader's own words, the appeal as it stands. */
export const receiptView = (receipt) => [
  element('p', { class: `state ${receipt.state}`, role: 'status', tabindex: '-1' }, headline(receipt)),
  facts(receipt),
  receipt.statement && reason(receipt.statement),
  words(receipt),
  receipt.appeal && appeal(receipt.appeal),
];

const headline = ({ erasedAt, state }) => (erasedAt ? say('erased', { date: dayText(erasedAt) }) : say(state));

const facts = ({ article, submittedAt, decidedAt }) =>
  element(
    'dl',
    { class: 'facts' },
    article.title !== null && [
      element('dt', {}, say('on')),
      element(
        'dd',
        {},
        element(
          'a',
          { href: articleAt(article), lang: article.locale, dir: directionOf(article.locale) },
          article.title,
        ),
      ),
    ],
    element('dt', {}, say('submittedAt')),
    element('dd', {}, atMoment(submittedAt)),
    decidedAt && [element('dt', {}, say('decidedAt')), element('dd', {}, atMoment(decidedAt))],
  );

const reason = ({ guideline, text }) =>
  element(
    'section',
    { class: 'reason' },
    element('h2', {}, say('reason')),
    element('p', {}, element('strong', {}, say('under', { title: guideline.title }))),
    element('p', { dir: 'auto' }, text),
  );

const words = ({ name, body }) =>
  body !== null && [
    element('h2', {}, say('yourWords')),
    element(
      'blockquote',
      { class: 'words' },
      element('p', { dir: 'auto' }, body),
      element('footer', {}, element('bdi', {}, name)),
    ),
  ];

const outcomes = { open: 'appealOpen', granted: 'appealGranted', upheld: 'appealUpheld' };

const appeal = ({ text, state, answer, soleModerator }) =>
  element(
    'section',
    { class: 'appeal' },
    element('h2', {}, say('appealTitle')),
    outcomes[state] && element('p', { class: 'outcome' }, say(outcomes[state])),
    answer && [element('h3', {}, say('appealAnswer')), element('p', { class: 'words', dir: 'auto' }, answer)],
    soleModerator && element('p', { class: 'aside' }, say('appealSole')),
    text && [element('h3', {}, say('appealYours')), element('p', { class: 'words', dir: 'auto' }, text)],
  );

const longest = 1000;

/** The form of the one appeal. `send` gets the text, and answers what to say where it was refused. */
export const appealForm = ({ appealUntil }, send) => {
  const left = element('p', { class: 'aside', id: 'appeal-left', 'aria-live': 'polite' });
  const flaw = element('p', { class: 'flaw', role: 'alert' });
  const text = element('textarea', {
    id: 'appeal-text',
    rows: '6',
    maxlength: String(longest),
    required: true,
    dir: 'auto',
    'aria-describedby': 'appeal-left',
    oninput: () => count(),
  });
  const button = element('button', { type: 'submit', class: 'main' }, say('appealSend'));
  const count = () => {
    left.textContent = say('appealLeft', { count: number(longest - text.value.length) });
  };
  count();
  const submit = async (event) => {
    event.preventDefault();
    button.disabled = true;
    flaw.textContent = (await send(text.value)) ?? '';
    button.disabled = false;
  };
  return element(
    'form',
    { class: 'appeal-form', onsubmit: submit },
    element('h2', {}, say('appealTitle')),
    element('p', {}, say('appealWhat')),
    appealUntil && element('p', {}, say('appealUntil', { date: dayText(appealUntil) })),
    element('label', { for: 'appeal-text' }, say('appealLabel')),
    text,
    left,
    flaw,
    button,
  );
};
