import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { type RefObject, useCallback, useMemo } from 'react';
import { styled } from 'styled-components';
import type { ModeratorAction } from '../../../../shared/contracts';
import { Decision } from '../../components/Decision';
import { Focused } from '../../components/Focused';
import { Nothing } from '../../components/Nothing';
import { Notices } from '../../components/Notices';
import { useText } from '../../components/useText';
import type { useActs } from './useActs';
import type { DeskState } from './useDesk';
import type { useNote } from './useNote';
import type { Preferences } from './usePreferences';
import { filtersOf } from './view';

interface Props {
  desk: DeskState;
  acts: ReturnType<typeof useActs>;
  note: ReturnType<typeof useNote>;
  preferences: Preferences;
  narrow: boolean;
  veiled: boolean;
  heading: RefObject<HTMLHeadingElement>;
  onUnveil: () => void;
  onReader: (reader: string) => void;
  onShow: (documentId: string) => void;
}

/** The comment in focus, what came of the last decisions, and the buttons. */
export const FocusPane = ({ desk, acts, note, preferences, narrow, veiled, heading, ...on }: Props) => {
  const { text } = useText();
  const { row, comment, open, guidelines, notices, may, connection, openError } = desk;
  const { shortcuts, large } = preferences;
  const titles = guidelines.data;
  const titleOf = useCallback(
    (code: string) => titles?.find((guideline) => guideline.code === code)?.title ?? code,
    [titles],
  );
  // The same array while it says the same: the buttons are not drawn again for each comment.
  const offered = comment?.actions.join() ?? '';
  const actions = useMemo(() => offered.split(',').filter(Boolean) as ModeratorAction[], [offered]);
  const said = (
    <Notices
      notices={notices}
      shortcuts={shortcuts && !narrow}
      onUndo={acts.undo}
      onShow={on.onShow}
      onDismiss={desk.dismiss}
    />
  );
  if (!row || !comment)
    return (
      <>
        <Scroll data-pane>
          <Nothing
            isLoading={desk.focus.documentId !== null && !openError}
            refusal={openError}
            empty={text('desk.none')}
          />
        </Scroll>
        {said}
      </>
    );
  return (
    <>
      {!narrow && <Walk desk={desk} onStep={acts.step} />}
      <Scroll data-pane>
        <Focused
          ref={heading}
          row={row}
          comment={comment}
          open={open}
          titleOf={titleOf}
          large={large}
          veiled={veiled}
          shortcuts={shortcuts && !narrow}
          canSeePersonal={may.seePersonal}
          onUnveil={on.onUnveil}
          onReader={on.onReader}
        />
      </Scroll>
      {said}
      {may.decide && (
        <Decision
          ref={note.field}
          actions={actions}
          guidelines={titles}
          failed={guidelines.isError}
          disabled={!connection.online}
          appealed={comment.appealed}
          narrow={narrow}
          shortcuts={shortcuts}
          note={note.note}
          noteOpen={note.isOpen}
          onNote={note.write}
          onNoteOpen={note.open}
          onChoose={acts.choose}
          onSkip={acts.skip}
        />
      )}
    </>
  );
};

/** Previous, next, and where in the list one stands. */
export const Walk = ({ desk, onStep }: { desk: DeskState; onStep: (by: 1 | -1) => void }) => {
  const { text, direction } = useText();
  const { rows, at, counts, view } = desk;
  const [Back, On] = direction === 'rtl' ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  const loaded = rows.length;
  const count = filtersOf(view.filter).length > 0 ? loaded : Math.max(counts?.[view.queue] ?? 0, loaded);
  return (
    <Flex tag="nav" aria-label={text('desk.walk')} gap={2} padding={2}>
      <IconButton label={text('queue.previous')} disabled={at <= 0} onClick={() => onStep(-1)}>
        <Back />
      </IconButton>
      <IconButton label={text('queue.next')} disabled={at + 1 >= loaded} onClick={() => onStep(1)}>
        <On />
      </IconButton>
      <Typography textColor="neutral600" variant="pi">
        {at >= 0 && text('queue.position', { position: at + 1, count })}
      </Typography>
    </Flex>
  );
};

const Scroll = styled.div`
  flex: 1 1 0;
  min-height: 0;
  overflow-y: auto;
  background: ${({ theme }) => theme.colors.neutral0};
`;
