import { Flex } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { QueueFilter } from '../../../shared/desk';
import { type FilterName, filtersOf } from '../pages/desk/view';
import { useText } from './useText';

interface Props {
  filter: QueueFilter;
  describe: (name: FilterName, filter: QueueFilter) => string;
  onRemove: (name: FilterName) => void;
}

/** The filters that are set, each with the way to remove it. */
export const Chips = ({ filter, describe, onRemove }: Props) => {
  const { text } = useText();
  const set = filtersOf(filter);
  if (set.length === 0) return null;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" aria-label={text('desk.filters.set')}>
      {set.map(([name]) => {
        const described = describe(name, filter);
        return (
          <li key={name}>
            <Chip
              type="button"
              title={text('desk.filter.remove', { filter: described })}
              onClick={() => onRemove(name)}
            >
              <span dir="auto">{described}</span>
              <Cross aria-hidden width="1rem" height="1rem" />
            </Chip>
          </li>
        );
      })}
    </Flex>
  );
};

const Chip = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 2.8rem;
  max-width: 32rem;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.2rem;
  cursor: pointer;
  span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  svg {
    flex: none;
  }
`;
