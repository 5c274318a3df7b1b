import { useIntl } from 'react-intl';
import { useGetGuidelinesInForceQuery } from '../api/guidelines';

/** Guidelines in force in the panel's language, and what a code is called; a code that is no longer in force is its own name. */
export const useTitles = ({ skip = false } = {}) => {
  const { locale } = useIntl();
  const { data: guidelines = [] } = useGetGuidelinesInForceQuery(locale, { skip });
  const titleOf = (code: string) => guidelines.find((one) => one.code === code)?.title ?? code;
  return { guidelines, titleOf };
};
