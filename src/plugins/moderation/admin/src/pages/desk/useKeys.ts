import { useEffect, useRef } from 'react';
import { type DeskKey, keyOf } from './keys';

/** Where keys write, choose or have a meaning of their own. */
const typing = [
  'input:not([type=checkbox]):not([type=radio])',
  ...['textarea', 'select', '[contenteditable]:not([contenteditable=false])'],
  ...['[role=textbox]', '[role=combobox]', '[role=listbox]', '[role=menu]', '[role=dialog]', '[role=alertdialog]'],
].join();

const openDialog = '[role=dialog][data-state=open], [role=alertdialog][data-state=open], [role=menu][data-state=open]';

/** Whether what is typed now goes into a field. */
export const isTyping = (target: EventTarget | null = document.activeElement): boolean =>
  target instanceof Element && target.closest(typing) !== null;

export interface Press {
  key: DeskKey;
  shift: boolean;
}

/**
 * Calls `act` for each shortcut that is pressed and not meant for anything else. A key held down moves through the list,
 * and does nothing else: its repeats would decide comments that nobody has seen.
 */
export const useKeys = (act: (press: Press) => void, { enabled }: { enabled: boolean }) => {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target) || document.querySelector(openDialog)) return;
      const key = keyOf(event);
      if (!key || (event.repeat && key !== 'j' && key !== 'k')) return;
      event.preventDefault();
      latest.current({ key, shift: event.shiftKey });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
};
