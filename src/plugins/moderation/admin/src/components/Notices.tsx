import { Box, Button, Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { isBad, type Notice, type Said } from '../pages/desk/notices';
import { Key } from './Key';
import { useSecondsUntil } from './useSecondsUntil';
import { type Text, useText } from './useText';

interface Props {
  notices: Said[];
  shortcuts: boolean;
  onUndo: () => void;
  onShow: (documentId: string) => void;
  onDismiss: (id: number) => void;
}

/** What came of decisions, said aloud to screen readers, with the way back while there is one. */
export const Notices = ({ notices, shortcuts, onUndo, onShow, onDismiss }: Props) => {
  const { text } = useText();
  const bad = notices.filter(isBad);
  const last = notices.filter((notice) => !isBad(notice)).at(-1);
  return (
    <Box paddingLeft={4} paddingRight={4}>
      {/* Always there, since a live region that appears together with its words is not read out. */}
      <div role="alert" data-testid="refusals">
        {bad.map((notice) => (
          <Strip key={notice.id} colour={notice.kind === 'found' ? 'warning' : 'danger'}>
            <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {sentence(notice, text)}
            </Typography>
            <Flex gap={2}>
              {'comment' in notice && (
                <Button size="S" variant="tertiary" onClick={() => onShow(notice.comment.documentId)}>
                  {text('desk.show')}
                </Button>
              )}
              <IconButton size="S" label={text('desk.dismiss')} onClick={() => onDismiss(notice.id)}>
                <Cross />
              </IconButton>
            </Flex>
          </Strip>
        ))}
      </div>
      <VisuallyHidden role="status" aria-live="polite">
        {last && sentence(last, text)}
      </VisuallyHidden>
      {last && <Done key={last.id} notice={last} shortcuts={shortcuts} onUndo={onUndo} />}
    </Box>
  );
};

const Done = ({ notice, shortcuts, onUndo }: { notice: Said; shortcuts: boolean; onUndo: () => void }) => {
  const { text } = useText();
  const left = useSecondsUntil(notice.kind === 'done' ? notice.undoUntil : null);
  return (
    <Strip colour="success">
      <Typography textColor="neutral800" data-testid="outcome">
        {sentence(notice, text)}
      </Typography>
      {left > 0 && (
        <Button size="S" variant="secondary" aria-keyshortcuts={shortcuts ? 'z' : undefined} onClick={onUndo}>
          {text('action.undoWithin', { seconds: left })} {shortcuts && <Key name="Z" />}
        </Button>
      )}
    </Strip>
  );
};

const Strip = ({ colour, children }: { colour: 'success' | 'warning' | 'danger'; children: React.ReactNode }) => (
  <Flex
    gap={3}
    justifyContent="space-between"
    background={`${colour}100`}
    borderColor={`${colour}200`}
    hasRadius
    paddingTop={1}
    paddingBottom={1}
    paddingLeft={3}
    paddingRight={3}
    marginTop={1}
    marginBottom={1}
    minHeight="4rem"
  >
    {children}
  </Flex>
);

const sentence = (notice: Notice, text: Text): string => {
  switch (notice.kind) {
    case 'done': {
      const { action, guideline, grace } = notice;
      return text(`done.${action}`, { guideline, seconds: Math.ceil(grace / 1000) });
    }
    case 'found':
      return text(notice.stands ? 'desk.found.stands' : 'desk.found.lost', { name: notice.comment.name });
    case 'nothing-to-undo':
      return text('desk.undo.nothing');
    case 'refused': {
      const { refusal, comment } = notice;
      const { name } = comment;
      if (refusal.kind === 'conflict')
        return text('desk.refused.conflict', {
          name,
          by: refusal.decidedBy,
          state: text(`state.${refusal.state}`),
        });
      if (refusal.kind === 'other') return text('desk.refused.other', { name, message: refusal.message });
      return text(`desk.refused.${refusal.kind}`, { name });
    }
  }
};
