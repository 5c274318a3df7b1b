import { useNotification } from '@strapi/strapi/admin';
import type { CallError } from '../api/flaws';
import { refusalOf } from '../api/refusal';
import { useText } from './useText';

/** Says in Strapi's notifications what came of a call. */
export const useSaid = () => {
  const { toggleNotification } = useNotification();
  const { text } = useText();
  return {
    done: (message: string) => toggleNotification({ type: 'success', message }),
    refused: (error: CallError) => {
      const refusal = refusalOf(error);
      const message = refusal.kind === 'other' ? refusal.message.replace(/^data\./, '') : text('nav.offline');
      toggleNotification({ type: 'danger', message });
    },
  };
};
