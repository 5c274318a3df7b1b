import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { key } from '../plugin';
import en from '../translations/en.json';
import { directionOf } from './directionOf';

export type TextKey = keyof typeof en;
export type Text = (name: TextKey, values?: Record<string, string | number>) => string;

/** The panel's own words in the user's language, in English where there is no translation. */
export const useText = () => {
  const { formatMessage, locale } = useIntl();
  const text: Text = (name, values) => formatMessage({ id: key(name), defaultMessage: en[name] }, values);
  /** The same with elements in it: what readers wrote stands in a `bdi`, so that it cannot turn our words round. */
  const rich = (name: TextKey, values: Record<string, ReactNode>): ReactNode =>
    formatMessage({ id: key(name), defaultMessage: en[name] }, values as Record<string, string>);
  /** Strapi's panel knows left to right only; our pages follow the language of their words. */
  return { text, rich, direction: directionOf(locale) };
};
