import { useIntl } from 'react-intl';

/** An instant in the reader's own language and time zone, to the minute. */
export const When = ({ at }: { at: string }) => {
  const { formatDate } = useIntl();
  return <time dateTime={at}>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
};
