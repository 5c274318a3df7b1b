import { useIntl } from 'react-intl';
import type { GuidelineInAll } from '../../../../shared/desk';

/** What to call a guideline: its title in the panel's language, or in the first that it has, or else its code. */
export const useNaming = () => {
  const { locale } = useIntl();
  return ({ code, texts }: Pick<GuidelineInAll, 'code' | 'texts'>): string =>
    (texts[locale] ?? Object.values(texts)[0])?.title ?? code;
};
