import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { refusalOf } from '../../api/refusal';
import { BulkBar } from '../../components/BulkBar';
import { BulkProgress } from '../../components/BulkProgress';
import { List } from '../../components/List';
import { Nothing } from '../../components/Nothing';
import { useText } from '../../components/useText';
import type { DeskState } from './useDesk';
import type { Preferences } from './usePreferences';
import type { Selection } from './useSelection';
import { filtersOf } from './view';

interface Props {
  desk: DeskState;
  selection: Selection;
  preferences: Preferences;
  onOpen: (documentId: string) => void;
}

/** What is in the queue, what has come to it, and what is done with many of it at once. */
export const ListPane = ({ desk, selection, preferences, onOpen }: Props) => {
  const { text } = useText();
  const { view, rows, list, counts, arrived, may, bulk, connection } = desk;
  const isFiltered = filtersOf(view.filter).length > 0;
  const total = isFiltered ? rows.length : (counts?.[view.queue] ?? rows.length);
  return (
    <>
      {/* Its place is kept, so that the list does not move when something has come. */}
      <Flex minHeight="4rem" padding={1} justifyContent="center" aria-live="polite">
        {arrived > 0 && rows.length > 0 && (
          <Button size="S" variant="secondary" onClick={desk.refresh}>
            {text('desk.arrived', { count: arrived })}
          </Button>
        )}
      </Flex>
      {rows.length > 0 ? (
        <List
          rows={rows}
          total={total}
          focused={desk.focus.documentId}
          selected={selection.matching ? 'all' : selection.ids}
          selectable={may.bulk}
          large={preferences.large}
          blur={preferences.blur}
          onOpen={onOpen}
          onSelect={selection.toggle}
          onNearEnd={list.more}
        />
      ) : (
        <Nothing
          isLoading={list.isFetching || list.hasMore || (!list.isLoaded && !list.error)}
          refusal={list.error ? refusalOf(list.error) : undefined}
          empty={text(view.queue === 'waiting' && !isFiltered ? 'queue.empty' : 'queue.none')}
        />
      )}
      {/* Below the list: above it, selecting would push the lines away under the hand. */}
      {bulk.batch && (
        <BulkProgress
          batch={bulk.batch}
          undoUntil={bulk.undoUntil}
          onUndo={bulk.undo}
          onShow={onOpen}
          onDismiss={bulk.dismiss}
        />
      )}
      {bulk.refusal && (
        <Box role="alert" padding={3} background="danger100">
          <Typography textColor="danger700">
            {bulk.refusal.kind === 'other'
              ? text('error.other', { message: bulk.refusal.message })
              : text(bulk.refusal.kind === 'late' ? 'desk.bulk.late' : 'error.unreachable')}
          </Typography>
        </Box>
      )}
      {may.bulk && (
        <BulkBar
          view={view}
          selection={selection}
          guidelines={desk.guidelines.data ?? []}
          disabled={!connection.online || bulk.batch?.state === 'running' || bulk.batch?.state === 'undoing'}
          onStart={async (request) => {
            if (await bulk.begin(request)) selection.clear();
          }}
        />
      )}
    </>
  );
};
