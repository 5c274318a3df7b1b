import { receiptAt } from './addresses.js';
import { element } from './element.js';
import { requestFlaw, requestLink } from './privacy-acts.js';
import { say } from './words.js';

/** Asks for a link by e-mail; then, in the form's place, that it was sent. What was written comes back with the form. */
export const requestForm = () => {
  const place = element('div', { class: 'request' });
  const email = element('input', {
    id: 'email',
    name: 'email',
    type: 'email',
    required: true,
    maxlength: '254',
    autocomplete: 'email',
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': 'email-flaw',
  });
  const flaw = element('p', { class: 'flaw', role: 'alert', id: 'email-flaw' });
  const button = element('button', { type: 'submit', class: 'main' }, say('linkAsk'));
  const submit = async (event) => {
    event.preventDefault();
    button.disabled = true;
    flaw.textContent = '';
    email.removeAttribute('aria-invalid');
    try {
      await requestLink({ email: email.value.trim(), wants: new FormData(form).get('wants') });
      sent();
    } catch (failure) {
      flaw.textContent = requestFlaw(failure);
      if (failure.name === 'ValidationError') email.setAttribute('aria-invalid', 'true');
      email.focus();
    }
    button.disabled = false;
  };
  const form = element(
    'form',
    { class: 'entry', onsubmit: submit },
    element(
      'fieldset',
      {},
      element('legend', {}, say('wants')),
      choice('export', { label: say('wantsExport'), checked: true }),
      choice('erasure', { label: say('wantsErasure') }),
    ),
    element('label', { for: 'email' }, say('email')),
    element('div', { class: 'line' }, email, button),
    flaw,
  );
  const sent = () => {
    const told = element('p', { class: 'state', role: 'status', tabindex: '-1' }, say('linkSent'));
    const back = element('button', { type: 'button', onclick: () => again() }, say('linkAgain'));
    place.replaceChildren(told, element('p', {}, element('bdi', {}, email.value.trim())), back);
    told.focus();
  };
  const again = () => {
    place.replaceChildren(form, byReceipt());
    email.focus();
  };
  place.append(form, byReceipt());
  return place;
};

const choice = (value, { label, checked }) =>
  element('label', { class: 'choice' }, element('input', { type: 'radio', name: 'wants', value, checked }), label);

const byReceipt = () => element('p', { class: 'aside' }, element('a', { href: receiptAt() }, say('privacyByReceipt')));
