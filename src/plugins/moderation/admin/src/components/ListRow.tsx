import { memo } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Row } from '../pages/desk/rows';
import { type Text, useText } from './useText';

interface Props {
  row: Row;
  isFocused: boolean;
  isSelected: boolean;
  selectable: boolean;
  blur: boolean;
  large: boolean;
  onOpen: (documentId: string) => void;
  onSelect: (documentId: string, options: { range: boolean }) => void;
}

/** One line of the list: who, when, under what, the first words, and what there is to know before opening it. */
export const ListRow = memo(({ row, isFocused, isSelected, selectable, blur, large, onOpen, onSelect }: Props) => {
  const { text } = useText();
  const { formatDate } = useIntl();
  const { comment, mark } = row;
  const { documentId, name, article, body, submittedAt } = comment;
  const signs = signsOf(row, text);
  return (
    <Line $focused={isFocused} $decided={mark !== null} $large={large} data-comment={documentId}>
      {selectable && (
        <Select>
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={text('desk.select', { name })}
            // A click tells whether Shift is held, which a change does not.
            onClick={(event) => onSelect(documentId, { range: event.shiftKey })}
            onChange={() => undefined}
          />
        </Select>
      )}
      <Open type="button" aria-current={isFocused ? 'true' : undefined} onClick={() => onOpen(documentId)}>
        <Top>
          <bdi>{name}</bdi>
          <time dateTime={submittedAt}>{formatDate(submittedAt, { dateStyle: 'short', timeStyle: 'short' })}</time>
        </Top>
        <Under dir="auto">{article.title ?? article.documentId}</Under>
        <First
          dir="auto"
          lang={comment.locale}
          $blur={blur}
          $lines={signs.length > 0 ? 1 : 2}
          aria-hidden={blur || undefined}
        >
          {body === '' ? text('comment.erased') : body.slice(0, 300)}
        </First>
        {signs.length > 0 && (
          <SignRow>
            {signs.map(([kind, words]) => (
              <Sign key={words} $kind={kind}>
                {words}
              </Sign>
            ))}
          </SignRow>
        )}
      </Open>
    </Line>
  );
});
ListRow.displayName = 'ListRow';

/** What a colleague does or did comes first: it decides whether to open the comment at all. */
const signsOf = ({ comment, mark, claim }: Row, text: Text): [string, string][] =>
  [
    mark && ['strong', text(`desk.mark.${mark.action}`, { name: mark.by })],
    claim && ['strong', text('desk.claimed', { name: claim.name })],
    comment.escalated && ['warning', text('comment.escalated')],
    comment.appealed && ['warning', text('desk.sign.appealed')],
    comment.reports > 0 && ['warning', text('desk.sign.reports', { count: comment.reports })],
    comment.held && ['danger', text('desk.sign.held')],
  ].filter((sign): sign is [string, string] => Boolean(sign));

const Line = styled.div<{ $focused: boolean; $decided: boolean; $large: boolean }>`
  display: flex;
  height: 100%;
  font-size: ${({ $large }) => ($large ? '1.6rem' : '1.3rem')};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-inline-start: 3px solid ${({ theme, $focused }) => ($focused ? theme.colors.primary600 : 'transparent')};
  background: ${({ theme, $focused, $decided }) =>
    $focused ? theme.colors.primary100 : $decided ? theme.colors.neutral150 : theme.colors.neutral0};
  ${({ $decided }) => $decided && 'font-style: italic;'}
`;

const Select = styled.label`
  display: flex;
  align-items: flex-start;
  padding-block-start: 1rem;
  padding-inline: 1rem 0.4rem;
  cursor: pointer;
  input {
    width: 2.4rem;
    height: 2.4rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
    cursor: pointer;
  }
`;

const Open = styled.button`
  flex: 1;
  min-width: 0;
  padding: 0.8rem;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  text-align: start;
  cursor: pointer;
  overflow: hidden;
  display: flex;
  flex-direction: column;
  gap: 0.2rem;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Top = styled.span`
  display: flex;
  justify-content: space-between;
  gap: 0.8rem;
  bdi {
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  time {
    flex: none;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Under = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const First = styled.span<{ $blur: boolean; $lines: number }>`
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({ $lines }) => $lines};
  ${({ $blur }) => $blur && 'filter: blur(6px); user-select: none;'}
`;

const SignRow = styled.span`
  display: flex;
  gap: 0.6rem;
  overflow: hidden;
  white-space: nowrap;
`;

/* Amber words cannot be read on the light violet of the line in focus. */
const Sign = styled.span<{ $kind: string }>`
  font-size: 0.85em;
  font-weight: 600;
  color: ${({ theme, $kind }) =>
    $kind === 'strong'
      ? theme.colors.primary700
      : $kind === 'danger'
        ? theme.colors.danger700
        : theme.colors.neutral800};
`;
