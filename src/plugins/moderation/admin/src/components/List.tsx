import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { Row as Line } from '../pages/desk/rows';
import { ListRow } from './ListRow';
import { useText } from './useText';

interface Props {
  rows: Line[];
  /** How many there are in all, loaded or not. */
  total: number;
  focused: string | null;
  selected: ReadonlySet<string> | 'all';
  selectable: boolean;
  large: boolean;
  blur: boolean;
  onOpen: (documentId: string) => void;
  onSelect: (documentId: string, options: { range: boolean }) => void;
  onNearEnd: () => void;
}

/** Lines before the end of what is loaded at which the next page is fetched. */
const ahead = 15;

/** The list, of which only the lines in sight are drawn. All lines are of one height, so that none moves another. */
export const List = memo((props: Props) => {
  const { rows, total, focused, selected, selectable, large, blur, onOpen, onSelect, onNearEnd } = props;
  const { text } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const height = large ? 132 : 108;
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (index) => rows[index]?.comment.documentId ?? index,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are measured anew when their height is another
  useEffect(() => lines.measure(), [height]);

  const at = rows.findIndex(({ comment }) => comment.documentId === focused);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the focus, not every change of the list
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(at, { align: 'auto' });
  }, [focused]);

  const shown = lines.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length - Math.max(lastShown, at) <= ahead) onNearEnd();
  }, [rows.length, lastShown, at, onNearEnd]);

  return (
    <Scroller ref={scroller} data-testid="list">
      <ul aria-label={text('desk.list')} style={{ height: lines.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const { documentId } = row.comment;
          return (
            <Place
              key={key}
              aria-setsize={Math.max(total, rows.length)}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, height }}
            >
              <ListRow
                row={row}
                isFocused={documentId === focused}
                isSelected={selected === 'all' || selected.has(documentId)}
                selectable={selectable}
                blur={blur && row.comment.held}
                large={large}
                onOpen={onOpen}
                onSelect={onSelect}
              />
            </Place>
          );
        })}
      </ul>
    </Scroller>
  );
});
List.displayName = 'List';

const Scroller = styled.div`
  flex: 1 1 0;
  min-height: 12rem;
  overflow-y: auto;
  overscroll-behavior: contain;
  scrollbar-gutter: stable;
  scrollbar-width: thin;
`;

const Place = styled.li`
  position: absolute;
  inset-inline: 0;
  top: 0;
`;
