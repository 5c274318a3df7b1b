import { useIntl } from 'react-intl';
import type { QueueFilter } from '../../../shared/desk';
import { useGetChoicesQuery } from '../api/queue';
import type { FilterName } from '../pages/desk/view';
import { useText } from './useText';

/** What the filters can be set to, and how a filter that is set reads. */
export const useFilterNames = (known: { article?: string | null; reader?: string }) => {
  const { text } = useText();
  const { locale, formatDate, formatDisplayName } = useIntl();
  const { data: choices } = useGetChoicesQuery(locale);
  const language = (code: string) => formatDisplayName(code, { type: 'language', fallback: 'code' }) ?? code;

  const named = (name: FilterName, value: string): string => {
    switch (name) {
      case 'article':
        return known.article ?? value;
      case 'reader':
        return known.reader ?? value;
      case 'tag':
        return choices?.tags.find(({ documentId }) => documentId === value)?.name ?? value;
      case 'moderator':
        return choices?.moderators.find(({ id }) => id === value)?.name ?? value;
      case 'guideline':
        return choices?.guidelines.find(({ code }) => code === value)?.title ?? value;
      case 'locale':
        return language(value);
      case 'from':
      case 'to':
        return formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' });
      case 'waiting':
        return text('desk.filter.hours', { hours: Number(value) });
      default:
        return value;
    }
  };

  const describe = (name: FilterName, filter: QueueFilter) =>
    text('desk.filter.set', { name: text(`desk.filter.${name}`), value: named(name, String(filter[name])) });

  return { choices, language, describe };
};
