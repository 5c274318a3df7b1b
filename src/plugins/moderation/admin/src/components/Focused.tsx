import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { forwardRef, memo } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { DeskComment, OpenComment } from '../../../shared/desk';
import type { Row } from '../pages/desk/rows';
import { Appeal, Reports } from './Contests';
import { Findings } from './Findings';
import { History, Notes } from './History';
import { Key } from './Key';
import { Above, Beside } from './Place';
import { Record } from './Record';
import { useText } from './useText';
import { Words } from './Words';

interface Props {
  row: Row;
  /** The newest version that is known. */
  comment: DeskComment;
  open: OpenComment | undefined;
  titleOf: (code: string) => string;
  large: boolean;
  /** Its text is hidden until somebody asks for it. */
  veiled: boolean;
  shortcuts: boolean;
  canSeePersonal: boolean;
  onUnveil: () => void;
  onReader: (reader: string) => void;
}

/** The comment in focus with everything a fair decision needs. Its heading takes the focus. */
export const Focused = memo(
  forwardRef<HTMLHeadingElement, Props>((props, heading) => {
    const { row, comment, open, titleOf, large, veiled, shortcuts, canSeePersonal, onUnveil, onReader } = props;
    const { text } = useText();
    return (
      <Sheet aria-labelledby="comment-in-focus">
        <Head ref={heading} comment={comment} />
        <Colleague row={row} />
        <Halves>
          <div>
            <Above comment={comment} open={open} />
            <Box position="relative" minHeight={veiled ? '6rem' : undefined}>
              <div data-testid="words">
                <Words
                  text={comment.body}
                  locale={comment.locale}
                  findings={comment.findings}
                  large={large}
                  blur={veiled}
                />
              </div>
              {veiled && (
                <Veil>
                  <Button variant="secondary" aria-keyshortcuts={shortcuts ? 'b' : undefined} onClick={onUnveil}>
                    {text('desk.unveil')} {shortcuts && <Key name="B" />}
                  </Button>
                </Veil>
              )}
            </Box>
            <Sections>
              {open && (
                <>
                  <Appeal open={open} titleOf={titleOf} />
                  <Reports open={open} titleOf={titleOf} />
                  <Beside comment={comment} open={open} />
                </>
              )}
            </Sections>
          </div>
          <Sections>
            <Findings comment={comment} titleOf={titleOf} />
            {open && (
              <>
                <Notes history={open.history} />
                <Record open={open} titleOf={titleOf} canSeePersonal={canSeePersonal} onFilter={onReader} />
                <History history={open.history} titleOf={titleOf} />
              </>
            )}
          </Sections>
        </Halves>
      </Sheet>
    );
  }),
);
Focused.displayName = 'Focused';

const articleType = '/content-manager/collection-types/api::article.article';

/** Under which article, by whom, when, and how it stands. */
const Head = forwardRef<HTMLHeadingElement, { comment: DeskComment }>(({ comment }, heading) => {
  const { text, rich } = useText();
  const { formatDate, formatDisplayName } = useIntl();
  const { article, locale } = comment;
  const page = `${articleType}/${article.documentId}?plugins[i18n][locale]=${locale}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography
        ref={heading}
        id="comment-in-focus"
        tag="h2"
        variant="delta"
        fontWeight="bold"
        tabIndex={-1}
        style={{ overflowWrap: 'anywhere' }}
      >
        {rich('comment.on', { article: <bdi key="article">{article.title ?? article.documentId}</bdi> })}
      </Typography>
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {rich('comment.by', {
            name: <bdi key="name">{comment.name}</bdi>,
            date: formatDate(comment.submittedAt, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </Typography>
        <Link tag={RouterLink} to={page}>
          {text('desk.article')}
        </Link>
      </Flex>
      <Flex gap={2} wrap="wrap">
        <Badge>{text(comment.signedIn ? 'comment.signed' : 'comment.guest')}</Badge>
        <Badge>{formatDisplayName(locale, { type: 'language', fallback: 'code' })}</Badge>
        <Badge variant={stateColour[comment.state]}>{text(`state.${comment.state}`)}</Badge>
        {comment.escalated && <Badge variant="warning">{text('comment.escalated')}</Badge>}
        {comment.badges.map((badge) => (
          <Badge key={badge}>{badge}</Badge>
        ))}
      </Flex>
    </Flex>
  );
});
Head.displayName = 'Head';

const stateColour = { pending: 'primary', approved: 'success', rejected: 'danger', withdrawn: 'neutral' } as const;

/** What a colleague does with this comment, or has done. */
const Colleague = ({ row: { mark, claim } }: { row: Row }) => {
  const { rich } = useText();
  if (!mark && !claim) return null;
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} data-testid="colleague">
      <Typography textColor="neutral800">
        {mark
          ? rich(`desk.mark.${mark.action}`, { name: <bdi key="name">{mark.by}</bdi> })
          : rich('desk.claimed', { name: <bdi key="name">{claim?.name}</bdi> })}
      </Typography>
    </Box>
  );
};

const Sheet = styled.article`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => theme.spaces[5]};
  background: ${({ theme }) => theme.colors.neutral0};
  h2:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

/* Beside the text what was found in it and who wrote it, where there is room for both. */
const Halves = styled.div`
  display: grid;
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]} ${({ theme }) => theme.spaces[6]};
  > * {
    min-width: 0;
  }
  > :first-child > * + * {
    margin-top: ${({ theme }) => theme.spaces[4]};
  }
  @media (min-width: 1280px) {
    grid-template-columns: 3fr 2fr;
  }
`;

const Sections = styled.div`
  > * + * {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  > :first-child {
    padding-top: 0;
  }
`;

const Veil = styled.div`
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
`;
