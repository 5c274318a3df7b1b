import { Searchbar } from '@strapi/design-system';
import { forwardRef, useEffect, useState } from 'react';
import { useText } from './useText';

interface Props {
  value: string;
  onSearch: (text: string) => void;
}

/** Looks for text in bodies and names; Enter begins, so that half a word asks nothing of the server. */
export const SearchField = forwardRef<HTMLInputElement, Props>(({ value, onSearch }, field) => {
  const { text } = useText();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <form
      aria-label={text('desk.search')}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Searchbar
        ref={field}
        name="q"
        size="S"
        dir="auto"
        maxLength={200}
        value={typed}
        onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
        onClear={() => {
          setTyped('');
          onSearch('');
        }}
        clearLabel={text('desk.search.clear')}
        placeholder={text('desk.search.placeholder')}
        aria-keyshortcuts="/"
      >
        {text('desk.search')}
      </Searchbar>
    </form>
  );
});
SearchField.displayName = 'SearchField';
