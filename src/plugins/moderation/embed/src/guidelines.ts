import type { GuidelineView } from './answers';
import { h } from './h';
import type { Room } from './room';

/** The guidelines in the reader's language; open before the first comment, a line to unfold after. */
export const guidelinesFor = ({ speech, policy, receipts }: Room, guidelines: GuidelineView[]) => {
  const { t } = speech;
  if (guidelines.length === 0) return null;
  const terms = guidelines.flatMap(({ title, text }) => [
    h('dt', { dir: 'auto' }, title),
    h('dd', { dir: 'auto' }, text),
  ]);
  const whole = policy && /^https?:/.test(new URL(policy, document.baseURI).protocol);
  return h(
    'details.guidelines',
    { open: receipts.all().length === 0 },
    h('summary', {}, t('guidelines')),
    h('div', { tabindex: '0', role: 'group', 'aria-label': t('guidelines') }, h('dl', {}, ...terms)),
    whole && h('p', {}, h('a', { href: policy }, t('policy'))),
  );
};
