import { h } from './h';
import type { Room } from './room';

interface Opened {
  element: HTMLElement;
  focus: () => void;
}

/** Forms at a place, one at a time, each behind a button that gets the focus back when its form is closed. */
export const unfolding = ({ speech }: Room, place: HTMLElement) => {
  let opener: HTMLElement | undefined;
  let shown: HTMLElement | undefined;

  const close = () => {
    shown?.remove();
    opener?.setAttribute('aria-expanded', 'false');
    opener?.focus();
    opener = undefined;
  };
  return async (by: HTMLElement, make: (close: () => void) => Promise<Opened>, { focus = true } = {}) => {
    const again = opener === by;
    if (opener) close();
    if (again) return;
    shown?.remove(); // what a failure left
    opener = by;
    by.setAttribute('aria-expanded', 'true');
    try {
      const { element, focus: enter } = await make(close);
      if (opener !== by) return; // meanwhile another was asked for
      shown = element;
      place.prepend(element);
      if (focus) enter();
    } catch {
      shown = h('p.alert', { role: 'alert' }, speech.t('unreachable'));
      place.prepend(shown);
      by.setAttribute('aria-expanded', 'false');
      opener = undefined;
    }
  };
};

/** A button that opens and closes something. */
export const folded = { 'aria-expanded': 'false' };
