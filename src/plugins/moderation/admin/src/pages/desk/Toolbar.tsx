import { Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { memo, type RefObject, useState } from 'react';
import { styled } from 'styled-components';
import { type QueueFilter, type QueueOrder, queueOrders } from '../../../../shared/desk';
import { Chips } from '../../components/Chips';
import { Filters } from '../../components/Filters';
import { SearchField } from '../../components/SearchField';
import { useFilterNames } from '../../components/useFilterNames';
import { useText } from '../../components/useText';
import type { View } from './view';

interface Props {
  view: View;
  /** How the article and the reader that are filtered by are called, where a comment in sight tells. */
  known: { article?: string | null; reader?: string };
  search: RefObject<HTMLInputElement>;
  onChange: (change: Partial<View>) => void;
}

/** Search, order and filters. */
export const Toolbar = memo(({ view, known, search, onChange }: Props) => {
  const { text } = useText();
  const [isOpen, setOpen] = useState(false);
  const { choices, language, describe } = useFilterNames(known);
  const { filter, order } = view;
  const narrowBy = (change: Partial<QueueFilter>) => onChange({ filter: { ...filter, ...change } });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3} paddingBottom={3}>
      <Flex gap={2} wrap="wrap">
        <div style={{ flex: '1 1 24rem', maxWidth: '48rem' }}>
          <SearchField ref={search} value={filter.q ?? ''} onSearch={(q) => narrowBy({ q: q || undefined })} />
        </div>
        <SingleSelect
          size="S"
          aria-label={text('desk.order')}
          value={order}
          onChange={(value) => onChange({ order: value as QueueOrder })}
        >
          {queueOrders.map((name) => (
            <SingleSelectOption key={name} value={name}>
              {text(`desk.order.${name}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Filter />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text('desk.filters')}
        </Button>
      </Flex>
      <Chips filter={filter} describe={describe} onRemove={(name) => narrowBy({ [name]: undefined })} />
      {isOpen && (
        <Folding>
          <Filters filter={filter} choices={choices} language={language} onChange={narrowBy} />
        </Folding>
      )}
    </Flex>
  );
});
Toolbar.displayName = 'Toolbar';

/* Where there is one column the list stays in sight below: it shows what a filter does. */
const Folding = styled.div`
  @media (max-width: 1023px) {
    max-height: 30dvh;
    overflow-y: auto;
  }
`;
