import { Flex, Loader, Switch, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ThreadView } from '../../../shared/desk';
import { refusalOf } from '../api/refusal';
import { type ThreadArgs, useGetThreadQuery, useSetThreadMutation } from '../api/threads';
import { ToDesk } from '../components/ToDesk';
import { useMay } from '../components/useMay';
import { useSaid } from '../components/useSaid';
import { useText } from '../components/useText';

/** A thread's counts, whether readers may write in it and why not, a switch, and the way to its queue. */
export const Thread = (args: ThreadArgs) => {
  const { text, direction } = useText();
  const { currentData, error } = useGetThreadQuery(args, { refetchOnMountOrArgChange: true });
  if (error) {
    const refusal = refusalOf(error);
    return <Typography role="alert">{refusal.kind === 'other' ? refusal.message : text('nav.unreachable')}</Typography>;
  }
  if (!currentData) return <Loader small>{text('nav.loading')}</Loader>;
  return (
    <Flex dir={direction} direction="column" alignItems="stretch" gap={3} width="100%" data-testid="thread">
      <Counts thread={currentData} />
      <Openness args={args} thread={currentData} />
      <ToDesk filter={{ article: args.article, locale: args.locale }}>{text('thread.queue')}</ToDesk>
    </Flex>
  );
};

const Counts = ({ thread: { pending, approved, rejected } }: { thread: ThreadView }) => {
  const { text } = useText();
  return (
    <ul>
      {[
        text('thread.pending', { count: pending }),
        text('thread.approved', { count: approved }),
        text('thread.rejected', { count: rejected }),
      ].map((line) => (
        <Typography key={line} tag="li">
          {line}
        </Typography>
      ))}
    </ul>
  );
};

const Openness = ({ args, thread: { closed, closedBy } }: { args: ThreadArgs; thread: ThreadView }) => {
  const { text } = useText();
  const label = useId();
  const said = useSaid();
  const mayDecide = useMay('decide');
  const [send, { isLoading }] = useSetThreadMutation();

  const set = async (open: boolean) => {
    const answer = await send({ ...args, closed: !open });
    if ('error' in answer) said.refused(answer.error);
    else said.done(text(open ? 'thread.opened' : 'thread.closed'));
  };

  return (
    <>
      <Typography tag="p" role="status">
        {text(closedBy ? `thread.closedBy.${closedBy}` : 'thread.open')}
      </Typography>
      {mayDecide && (
        <Flex gap={3}>
          <Switch aria-labelledby={label} checked={!closed} disabled={isLoading} onCheckedChange={set} />
          <Typography id={label}>{text('thread.switch')}</Typography>
        </Flex>
      )}
    </>
  );
};
