import { Grid } from '@strapi/design-system';
import { type RefObject, useMemo } from 'react';
import type { ModeratorComment } from '../../../shared/contracts';
import { useGetCommentQuery } from '../api/queue';
import type { Choice } from '../pages/useDecisions';
import { Comment } from './Comment';
import { Decision } from './Decision';
import { History } from './History';

interface Props {
  /** As the list has it; a newer version of it takes its place once it is known. */
  listed: ModeratorComment;
  heading: RefObject<HTMLHeadingElement>;
  canDecide: boolean;
  busy: boolean;
  onChoose: (comment: ModeratorComment, choice: Choice) => Promise<boolean>;
}

/** The comment in focus, what can be done with it, and what was done. */
export const Focused = ({ listed, heading, canDecide, busy, onChoose }: Props) => {
  const { currentData } = useGetCommentQuery(listed.documentId, { refetchOnMountOrArgChange: true });
  const comment = useMemo(
    () => (currentData && currentData.comment.version >= listed.version ? currentData.comment : listed),
    [currentData, listed],
  );
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
        <Comment ref={heading} comment={comment} />
        {canDecide && (
          <Decision
            key={comment.documentId}
            comment={comment}
            busy={busy}
            onChoose={(choice) => onChoose(comment, choice)}
          />
        )}
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
        <History history={currentData?.history} />
      </Grid.Item>
    </Grid.Root>
  );
};
