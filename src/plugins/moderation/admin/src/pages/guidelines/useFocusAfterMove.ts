import { useEffect, useRef } from 'react';

type Step = 1 | -1;

/**
 * Keeps the focus with a card that moves: the browser drops it when the card is put elsewhere. At either end, where the
 * button used can go no further, the other one has it.
 */
export const useFocusAfterMove = (position: number) => {
  const buttons = useRef(new Map<Step, HTMLButtonElement | null>());
  const last = useRef<Step | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the card stands elsewhere
  useEffect(() => {
    const step = last.current;
    if (!step) return;
    last.current = null;
    const used = buttons.current.get(step);
    const other = buttons.current.get(step === 1 ? -1 : 1);
    // The design system disables its buttons by `aria-disabled`, so that they can still be reached.
    (used?.getAttribute('aria-disabled') === 'true' ? other : used)?.focus();
  }, [position]);

  return {
    of: (step: Step) => (button: HTMLButtonElement | null) => {
      buttons.current.set(step, button);
    },
    used: (step: Step) => {
      last.current = step;
    },
  };
};
