import { atMoment, number } from './dates.js';
import { element } from './element.js';
import { fileLink } from './file.js';
import { confirm, linkFlaw, linkUsed } from './privacy-acts.js';
import { askTwice } from './sure.js';
import { say } from './words.js';

/** What a link from a mail would do, and the button that does it. */
export const linkView = (token, preview) => {
  const { wants, used } = preview;
  const place = element('div', { class: 'request' });
  const flaw = element('p', { class: 'flaw', role: 'alert' });
  const act = async () => {
    flaw.textContent = '';
    try {
      const outcome = await confirm(token);
      become(wants === 'export' ? handedOut(outcome) : erased(outcome));
    } catch (failure) {
      flaw.textContent = linkFlaw(failure, wants);
    }
  };
  const become = (content) => {
    place.replaceChildren(...content);
    place.querySelector('.state').focus();
    // What is handed out once is saved without a further click; the link is for whose browser asked, or refused.
    place.querySelector('a[download]')?.click();
  };
  const heading = element('h2', {}, say({ export: 'exportTitle', erasure: 'erasureTitle' }[wants]));
  if (used) place.append(heading, element('p', { class: 'state' }, linkUsed(wants)));
  else place.append(heading, facts(preview), ...asks[wants](act), flaw);
  return place;
};

const facts = ({ comments, reports, expiresAt }) =>
  element(
    'dl',
    { class: 'facts' },
    [
      ['heldComments', number(comments)],
      ['heldReports', number(reports)],
      ['goodUntil', atMoment(expiresAt)],
    ].map(([key, value]) => [element('dt', {}, say(key)), element('dd', {}, value)]),
  );

const asks = {
  export: (act) => {
    const once = async () => {
      button.disabled = true;
      await act();
      button.disabled = false;
    };
    const button = element('button', { type: 'button', class: 'main', onclick: once }, say('exportNow'));
    return [button];
  },
  erasure: (act) => [
    element('p', {}, say('erasureWhat')),
    askTwice({ begin: 'erase', sure: 'erasureSure', yes: 'eraseYes', no: 'eraseNo', act }),
  ],
};

const told = (text) => element('p', { class: 'state approved', role: 'status', tabindex: '-1' }, text);

const handedOut = ({ export: held }) => [
  told(say('exportReady')),
  element('p', {}, say('exportOnce')),
  fileLink(held, { name: `comments-${held.exportedAt.slice(0, 10)}.json`, label: say('exportSave') }),
];

const erased = ({ erased: count }) => [told(say('erasureDone', { count, shown: number(count) }))];
