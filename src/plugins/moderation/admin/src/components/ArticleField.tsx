import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useGetArticlesQuery } from '../api/queue';
import { useText } from './useText';

interface Props {
  value: string | undefined;
  onChange: (article: string | undefined) => void;
}

/** An article, looked for by its title as one types. */
export const ArticleField = ({ value, onChange }: Props) => {
  const { text } = useText();
  const [typed, setTyped] = useState('');
  const asked = useDebounce(typed.trim(), 200);
  const { currentData: articles = [], isFetching } = useGetArticlesQuery(asked, { skip: asked.length < 2 });
  return (
    <Combobox
      size="S"
      value={value ?? ''}
      autocomplete={{ type: 'list', filter: 'contains' }}
      loading={isFetching}
      placeholder={text('desk.filter.article.placeholder')}
      loadingMessage={text('desk.filter.looking')}
      noOptionsMessage={() => text(asked.length < 2 ? 'desk.filter.article.placeholder' : 'desk.filter.nothing')}
      clearLabel={text('desk.filter.clear')}
      onInputChange={(event) => setTyped(event.target.value)}
      onChange={(article) => onChange(article || undefined)}
      onClear={() => onChange(undefined)}
    >
      {articles.map(({ documentId, title, locale }) => (
        <ComboboxOption key={`${documentId} ${locale}`} value={documentId} textValue={title}>
          <bdi>{title}</bdi>
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
