import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check, Cross } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ModeratorComment } from '../../../shared/contracts';
import { useGetGuidelinesQuery } from '../api/queue';
import type { Choice } from '../pages/useDecisions';
import { useSecondsUntil } from './useSecondsUntil';
import { useText } from './useText';

interface Props {
  comment: ModeratorComment;
  busy: boolean;
  /** Answers whether the decision stands: where it does not, the note is kept. */
  onChoose: (choice: Choice) => Promise<boolean>;
}

/** Milliseconds for which a comment that has just come into focus cannot be decided: a double click means one comment. */
const settling = 400;

/** The buttons, each there only because the server's table of moves has it for this comment. */
export const Decision = ({ comment, busy, onChoose }: Props) => {
  const { text } = useText();
  const { locale } = useIntl();
  const [note, setNote] = useState('');
  const [settled, setSettled] = useState(false);
  const guidelines = useGetGuidelinesQuery(locale);
  const undoable = useSecondsUntil(comment.undoUntil ? Date.parse(comment.undoUntil) : null) > 0;

  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settling);
    return () => clearTimeout(timer);
  }, []);

  const can = (action: Choice['action']) => comment.actions.includes(action);
  const button = (choice: Omit<Choice, 'note'>) => ({
    disabled: busy || !settled,
    onClick: async () => {
      if (await onChoose({ ...choice, note: note.trim() })) setNote('');
    },
  });

  return (
    <Box
      tag="section"
      aria-label={text('decision.title')}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={2} wrap="wrap">
          {can('approve') && (
            <Button variant="success" size="L" startIcon={<Check />} {...button({ action: 'approve' })}>
              {text('action.approve')}
            </Button>
          )}
          {can('reopen') && (
            <Button variant="secondary" size="L" startIcon={<ArrowClockwise />} {...button({ action: 'reopen' })}>
              {text('action.reopen')}
            </Button>
          )}
          {can('undo') && undoable && (
            <Button variant="secondary" size="L" {...button({ action: 'undo' })}>
              {text('action.undo')}
            </Button>
          )}
        </Flex>
        {can('reject') && (
          <Box tag="fieldset" borderWidth="0" padding={0} minWidth={0}>
            <Typography tag="legend" style={{ padding: 0 }} variant="sigma" textColor="neutral600">
              {text('action.reject')}
            </Typography>
            <Flex gap={2} wrap="wrap" paddingTop={2}>
              {guidelines.isError && <Typography textColor="danger600">{text('error.guidelines')}</Typography>}
              {guidelines.data?.map((guideline) => (
                <Button
                  key={guideline.code}
                  variant="danger-light"
                  startIcon={<Cross />}
                  title={guideline.text}
                  {...button({ action: 'reject', guideline })}
                >
                  {guideline.title}
                </Button>
              ))}
            </Flex>
          </Box>
        )}
        <Field.Root name="note">
          <Field.Label>{text('note.label')}</Field.Label>
          <Textarea
            dir="auto"
            maxLength={2000}
            minHeight="6rem"
            value={note}
            onChange={(event: { target: { value: string } }) => setNote(event.target.value)}
          />
        </Field.Root>
        <Flex gap={2} wrap="wrap">
          {can('note') && (
            <Button variant="tertiary" {...button({ action: 'note' })} disabled={busy || !settled || !note.trim()}>
              {text('action.note')}
            </Button>
          )}
          {can('escalate') && (
            <Button variant="tertiary" {...button({ action: 'escalate' })}>
              {text('action.escalate')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
};
