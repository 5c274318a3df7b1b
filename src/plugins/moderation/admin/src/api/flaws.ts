import type { refusalOf } from './refusal';

/** How an RTK Query hook says that a call failed. */
export type CallError = Parameters<typeof refusalOf>[0];

interface Flaw {
  path: (string | number)[];
  message: string;
}

/** What the server found wrong with what was sent, by the field's path (`limits.nameMax`); empty after any other failure. */
export const flawsOf = (error: CallError): Record<string, string> => {
  const { details } = error as { details?: { errors?: Flaw[] } };
  const entries = (details?.errors ?? []).map(({ path, message }): [string, string] => [
    path.filter((part, index) => index > 0 || part !== 'data').join('.'),
    message.replace(/^data\./, ''),
  ]);
  return Object.fromEntries(entries);
};
