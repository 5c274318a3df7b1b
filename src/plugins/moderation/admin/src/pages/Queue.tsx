import { Box, Button, EmptyStateLayout, Flex, Loader, Tabs } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ModeratorComment } from '../../../shared/contracts';
import { type QueueTab, queueTabs, useGetCountsQuery } from '../api/queue';
import { refusalOf } from '../api/refusal';
import { Focused } from '../components/Focused';
import { Outcome } from '../components/Outcome';
import { useText } from '../components/useText';
import { Walk } from '../components/Walk';
import { permissions } from '../plugin';
import { type Choice, useDecisions } from './useDecisions';
import { useFocus } from './useFocus';

/** Milliseconds after which the counts are asked for again: other moderators decide too. */
const pollingInterval = 15_000;

/** The queue: how much waits, one comment in focus, and what can be decided about it. */
const Queue = () => {
  const { text, direction } = useText();
  const [tab, setTab] = useState<QueueTab>('pending');
  const { data: counts, refetch: recount } = useGetCountsQuery(undefined, {
    pollingInterval,
    refetchOnMountOrArgChange: true,
  });
  const { allowedActions } = useRBAC(permissions.decide);
  const focus = useFocus(tab);
  const { decide, isDeciding, outcome, forget } = useDecisions(tab);
  const heading = useRef<HTMLHeadingElement>(null);
  const [decisions, setDecisions] = useState(0);

  // Whoever decides by keyboard goes on at the next comment, not at the top of the page.
  useEffect(() => {
    if (decisions > 0) heading.current?.focus();
  }, [decisions]);

  const count = counts?.[tab] ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the count moves, or two answers that disagree would chase each other
  useEffect(() => {
    if (count > 0 && !focus.comment && !focus.isFetching) focus.refresh();
  }, [count]);

  const choose = async (comment: ModeratorComment, choice: Choice) => {
    const stands = await decide(comment, choice);
    if (stands && choice.action === 'undo') focus.goTo(0);
    if (stands) setDecisions((made) => made + 1);
    return stands;
  };

  const show = (next: string) => {
    forget();
    setTab(next as QueueTab);
  };

  const refresh = () => {
    forget();
    focus.refresh();
    recount();
  };

  return (
    <Page.Main dir={direction}>
      <Page.Title>{text('queue.title')}</Page.Title>
      <Layouts.Header
        title={text('queue.title')}
        subtitle={counts ? text('queue.subtitle', { count: counts.pending }) : text('queue.loading')}
      />
      <Layouts.Content>
        <Tabs.Root dir={direction} variant="simple" value={tab} onValueChange={show}>
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            <Tabs.List aria-label={text('queue.title')}>
              {queueTabs.map((name) => (
                <Tabs.Trigger key={name} value={name}>
                  {counts
                    ? text('tab.counted', { tab: text(`tab.${name}`), count: counts[name] })
                    : text(`tab.${name}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Button variant="secondary" startIcon={<ArrowClockwise />} loading={focus.isFetching} onClick={refresh}>
              {text('queue.refresh')}
            </Button>
          </Flex>
          <Tabs.Content value={tab}>
            <Box paddingTop={4} paddingBottom={8}>
              <Outcome
                outcome={outcome}
                busy={isDeciding}
                onUndo={() => outcome && 'comment' in outcome && choose(outcome.comment, { action: 'undo' })}
              />
              {focus.comment ? (
                <>
                  <Walk index={focus.index} loaded={focus.comments.length} count={count} goTo={focus.goTo} />
                  <Focused
                    listed={focus.comment}
                    heading={heading}
                    canDecide={allowedActions.canDecide ?? false}
                    busy={isDeciding}
                    onChoose={choose}
                  />
                </>
              ) : (
                <Nothing tab={tab} isLoading={focus.isLoading} error={focus.error} />
              )}
            </Box>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

interface NothingProps {
  tab: QueueTab;
  isLoading: boolean;
  error: ReturnType<typeof useFocus>['error'];
}

/** What stands where there is no comment: that it is coming, that it could not come, or that there is none. */
const Nothing = ({ tab, isLoading, error }: NothingProps) => {
  const { text } = useText();
  if (isLoading) return <Loader>{text('queue.loading')}</Loader>;
  if (error) {
    const refusal = refusalOf(error);
    const said =
      refusal.kind === 'other' ? text('error.other', { message: refusal.message }) : text('error.unreachable');
    return (
      <div role="alert">
        <EmptyStateLayout content={said} />
      </div>
    );
  }
  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={text(tab === 'pending' ? 'queue.empty' : 'queue.none')}
    />
  );
};

export const ProtectedQueue = () => (
  <Page.Protect permissions={permissions.read}>
    <Queue />
  </Page.Protect>
);
