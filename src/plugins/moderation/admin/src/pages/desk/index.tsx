import { Button, Flex, IconButton, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight, Cog, Question } from '@strapi/icons';
import { Page, useMediaQuery } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { QueueName } from '../../../../shared/desk';
import { LiveSign, Offline } from '../../components/Connection';
import { Help } from '../../components/Help';
import { PreferencesDialog } from '../../components/PreferencesDialog';
import { QueueTabs } from '../../components/QueueTabs';
import { useText } from '../../components/useText';
import { permissions } from '../../plugin';
import { FocusPane, Walk } from './FocusPane';
import { ListPane } from './ListPane';
import { Toolbar } from './Toolbar';
import { useActs } from './useActs';
import { useDesk } from './useDesk';
import { useNote } from './useNote';
import { usePreferences } from './usePreferences';
import { useSelection } from './useSelection';
import { usualOrder, type View } from './view';

/** Below this width one column: the list or the comment. */
const oneColumn = '(max-width: 1023px)';

/** The desk: queues on top, the list on one side, the comment in focus with its buttons on the other. */
const Desk = () => {
  const { text, direction } = useText();
  const narrow = useMediaQuery(oneColumn);
  const [preferences, setPreferences] = usePreferences();
  const [dialog, setDialog] = useState<'help' | 'preferences' | null>(null);
  const [unveiled, setUnveiled] = useState<string | null>(null);
  const desk = useDesk();
  const { view, go, focus, rows, counts, comment, connection, live, notices } = desk;
  const selection = useSelection(rows, view);
  const heading = useRef<HTMLHeadingElement>(null);
  const note = useNote({ documentId: focus.documentId, settled: notices.at(-1)?.id, heading });
  const search = useRef<HTMLInputElement>(null);

  const unveil = useCallback(() => setUnveiled(focus.documentId), [focus.documentId]);
  const acts = useActs({
    ...{ desk, selection, narrow, heading, search, note: note.note },
    shortcuts: preferences.shortcuts,
    onNoteOpen: note.open,
    onHelp: () => setDialog('help'),
    onUnveil: unveil,
  });

  const { focusOn } = focus;
  const { clear } = selection;
  const show = useCallback(
    (change: Partial<View>) => {
      clear();
      focusOn(null);
      go(change);
    },
    [clear, focusOn, go],
  );
  const openOne = useCallback((documentId: string) => focusOn(documentId), [focusOn]);
  const byReader = useCallback((reader: string) => show({ queue: 'all', order: 'newest', filter: { reader } }), [show]);

  // What was selected in one view is not meant in another, whichever way one came to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each view
  useEffect(clear, [view]);

  const sample = rows[0]?.comment;
  const known = useMemo(() => ({ article: sample?.article.title, reader: sample?.name }), [sample]);
  const [Back] = direction === 'rtl' ? [ArrowRight] : [ArrowLeft];
  const reading = narrow && focus.documentId !== null;
  const veiled = preferences.blur && comment?.held === true && unveiled !== comment.documentId;

  return (
    <Main $reading={reading} dir={direction} aria-label={text('queue.title')}>
      <Page.Title>{text('queue.title')}</Page.Title>
      <Header $hidden={reading}>
        <div>
          <Typography tag="h1" variant="beta">
            {text('queue.title')}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {counts ? text('queue.subtitle', { count: counts.waiting }) : text('queue.loading')}
          </Typography>
        </div>
        <Flex gap={2}>
          <LiveSign online={connection.online} live={live} />
          <IconButton label={text('desk.preferences')} onClick={() => setDialog('preferences')}>
            <Cog />
          </IconButton>
          <IconButton
            label={text('desk.help')}
            aria-keyshortcuts={preferences.shortcuts ? '?' : undefined}
            onClick={() => setDialog('help')}
          >
            <Question />
          </IconButton>
        </Flex>
      </Header>
      <Offline online={connection.online} />
      <Queues
        dir={direction}
        variant="simple"
        value={view.queue}
        onValueChange={(queue: string) => show({ queue: queue as QueueName, order: usualOrder(queue as QueueName) })}
      >
        <Above $hidden={reading}>
          <QueueTabs counts={counts} />
          <Toolbar view={view} known={known} search={search} onChange={show} />
        </Above>
        <Body value={view.queue}>
          <Pane as="section" aria-label={text('desk.list')} $side $hidden={reading}>
            <ListPane desk={desk} selection={selection} preferences={preferences} onOpen={openOne} />
          </Pane>
          <Pane as="section" aria-label={text('desk.focus')} $hidden={narrow && !reading}>
            {reading && (
              <Flex justifyContent="space-between" gap={2} background="neutral0">
                <Button variant="ghost" size="L" startIcon={<Back />} onClick={() => focusOn(null)}>
                  {text('desk.back')}
                </Button>
                <Walk desk={desk} onStep={acts.step} />
              </Flex>
            )}
            <FocusPane
              {...{ desk, acts, note, preferences, narrow, veiled, heading }}
              onUnveil={unveil}
              onReader={byReader}
              onShow={openOne}
            />
          </Pane>
        </Body>
      </Queues>
      <Help
        isOpen={dialog === 'help'}
        onOpen={(open) => setDialog(open ? 'help' : null)}
        onPreferences={() => setDialog('preferences')}
        shortcuts={preferences.shortcuts}
        guidelines={desk.guidelines.data ?? []}
      />
      <PreferencesDialog
        isOpen={dialog === 'preferences'}
        onOpen={(open) => setDialog(open ? 'preferences' : null)}
        preferences={preferences}
        onChange={setPreferences}
      />
    </Main>
  );
};

export const ProtectedDesk = () => (
  <Page.Protect permissions={permissions.read}>
    <Desk />
  </Page.Protect>
);

/* The page is as high as the window and its halves scroll by themselves: the buttons never leave their place. */
const Main = styled(Page.Main)<{ $reading: boolean }>`
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  min-height: ${({ $reading }) => ($reading ? '36rem' : '60rem')};
  overflow: hidden;
`;

const Header = styled.header<{ $hidden: boolean }>`
  display: ${({ $hidden }) => ($hidden ? 'none' : 'flex')};
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[4]} ${theme.spaces[1]}`};
`;

const Queues = styled(Tabs.Root)`
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  min-height: 0;
`;

const Above = styled.div<{ $hidden: boolean }>`
  display: ${({ $hidden }) => ($hidden ? 'none' : 'block')};
  padding-inline: ${({ theme }) => theme.spaces[4]};
`;

const Body = styled(Tabs.Content)`
  display: flex;
  flex: 1 1 0;
  min-height: 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Pane = styled.div<{ $side?: boolean; $hidden: boolean }>`
  display: ${({ $hidden }) => ($hidden ? 'none' : 'flex')};
  flex: 1 1 0;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  overflow-y: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  @media (min-width: 1024px) {
    ${({ $side, theme }) => $side && `flex: 0 0 40rem; border-inline-end: 1px solid ${theme.colors.neutral200};`}
  }
`;
