import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { forwardRef } from 'react';
import { useIntl } from 'react-intl';
import type { ModeratorComment } from '../../../shared/contracts';
import { Findings } from './Findings';
import { useText } from './useText';
import { Words } from './Words';

/** One comment: where it stands, who wrote it, what it says, and why it waits. Its heading takes the focus. */
export const Comment = forwardRef<HTMLHeadingElement, { comment: ModeratorComment }>(({ comment }, heading) => {
  const { text, rich } = useText();
  const { formatDate } = useIntl();
  const { article, parent, locale } = comment;
  const when = formatDate(comment.submittedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Box tag="article" background="neutral0" shadow="tableShadow" hasRadius padding={{ initial: 4, medium: 6 }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1} style={{ overflowWrap: 'anywhere' }}>
            {rich('comment.on', { article: <bdi key="article">{article.title ?? article.documentId}</bdi> })}
          </Typography>
          <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {rich('comment.by', { name: <bdi key="name">{comment.name}</bdi>, date: when })}
          </Typography>
          <Flex gap={2} wrap="wrap">
            <Badge>{text(comment.signedIn ? 'comment.signed' : 'comment.guest')}</Badge>
            <Language code={locale} />
            <Badge variant={stateColour[comment.state]}>{text(`state.${comment.state}`)}</Badge>
            {comment.escalated && <Badge variant="warning">{text('comment.escalated')}</Badge>}
            {comment.badges.map((badge) => (
              <Badge key={badge}>{badge}</Badge>
            ))}
          </Flex>
        </Flex>
        {parent && (
          <Box paddingLeft={4} borderStyle="solid" borderColor="neutral200" borderWidth="0 0 0 3px">
            <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
              {rich('comment.reply', { name: <bdi key="name">{parent.name}</bdi> })}
            </Typography>
            <Words text={parent.body} locale={locale} quoted />
          </Box>
        )}
        <div data-testid="words">
          <Words text={comment.body} locale={locale} />
        </div>
        <Findings comment={comment} />
      </Flex>
    </Box>
  );
});
Comment.displayName = 'Comment';

const stateColour = { pending: 'primary', approved: 'success', rejected: 'danger', withdrawn: 'neutral' } as const;

const Language = ({ code }: { code: string }) => {
  const { formatDisplayName } = useIntl();
  return <Badge>{formatDisplayName(code, { type: 'language', fallback: 'code' })}</Badge>;
};
