import { Box, Button, Field, Flex, IconButton, Textarea, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check, ChevronDown, Cross, More } from '@strapi/icons';
import { forwardRef, memo, type ReactNode, useState } from 'react';
import { styled } from 'styled-components';
import type { GuidelineView, ModeratorAction } from '../../../shared/contracts';
import type { Choice } from '../pages/desk/useDecisions';
import { Key } from './Key';
import { useText } from './useText';

interface Props {
  /** What the server offers for this comment, and nothing else. */
  actions: ModeratorAction[];
  guidelines: GuidelineView[] | undefined;
  failed: boolean;
  disabled: boolean;
  /** What is written goes to the reader who appealed. */
  appealed: boolean;
  /** One column, held in one hand. */
  narrow: boolean;
  shortcuts: boolean;
  note: string;
  noteOpen: boolean;
  onNote: (text: string) => void;
  onNoteOpen: (open: boolean) => void;
  onChoose: (choice: Omit<Choice, 'note'>) => void;
  onSkip: () => void;
}

/**
 * The buttons, at the bottom and always in the same place: there they are under the thumb, and the hand learns where each
 * one is. On a telephone guidelines open above them.
 */
export const Decision = memo(
  forwardRef<HTMLTextAreaElement, Props>((props, noteField) => {
    const { actions, guidelines, failed, disabled, appealed, narrow, shortcuts, note, noteOpen } = props;
    const { onNote, onNoteOpen, onChoose, onSkip } = props;
    const { text } = useText();
    const [sheet, setSheet] = useState<'reject' | 'more' | null>(null);
    const can = (action: ModeratorAction) => actions.includes(action);
    const choose = (choice: Omit<Choice, 'note'>) => {
      setSheet(null);
      onChoose(choice);
    };

    /** A second click of a double click decides nothing: by then another comment is in focus. */
    const deciding = (choice: Omit<Choice, 'note'>, key: string) => ({
      disabled,
      'aria-keyshortcuts': shortcuts && key ? key : undefined,
      onClick: (event: { detail: number }) => event.detail <= 1 && choose(choice),
    });
    const cap = (name: string) => shortcuts && !narrow && name && <Key name={name.toUpperCase()} />;

    const rejections = guidelines?.map((guideline, index) => {
      const key = index < 9 ? String(index + 1) : '';
      return (
        <Button
          key={guideline.code}
          variant="danger-light"
          size={narrow ? 'L' : 'S'}
          fullWidth={narrow}
          title={guideline.text}
          {...deciding({ action: 'reject', guideline }, key)}
        >
          {guideline.title} {cap(key)}
        </Button>
      );
    });

    const lesser = (
      <>
        {can('reopen') && (
          <Button variant="secondary" size="L" startIcon={<ArrowClockwise />} {...deciding({ action: 'reopen' }, 'r')}>
            {text('action.reopen')} {cap('r')}
          </Button>
        )}
        {can('escalate') && (
          <Button variant="tertiary" size="L" {...deciding({ action: 'escalate' }, 'e')}>
            {text('action.escalate')} {cap('e')}
          </Button>
        )}
        {can('note') && (
          <Button
            variant="tertiary"
            size="L"
            aria-expanded={noteOpen}
            aria-keyshortcuts={shortcuts ? 'n' : undefined}
            onClick={() => {
              setSheet(null);
              onNoteOpen(!noteOpen);
            }}
          >
            {text('action.note')} {cap('n')}
          </Button>
        )}
      </>
    );

    return (
      <Bar aria-label={text('decision.title')}>
        {failed && (
          <Typography role="alert" textColor="danger600">
            {text('error.guidelines')}
          </Typography>
        )}
        {noteOpen && (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Field.Root name="note" hint={appealed && text('desk.answer.hint')}>
              <Field.Label>{text(appealed ? 'desk.answer.label' : 'note.label')}</Field.Label>
              <Textarea
                ref={noteField}
                dir="auto"
                maxLength={2000}
                minHeight="6rem"
                value={note}
                onChange={(event: { target: { value: string } }) => onNote(event.target.value)}
                onKeyDown={(event: { key: string }) => event.key === 'Escape' && onNoteOpen(false)}
              />
              <Field.Hint />
            </Field.Root>
            <Box>
              <Button variant="secondary" {...deciding({ action: 'note' }, '')} disabled={disabled || !note.trim()}>
                {text('desk.note.keep')}
              </Button>
            </Box>
          </Flex>
        )}
        {narrow && sheet === 'reject' && <Sheet aria-label={text('action.reject')}>{rejections}</Sheet>}
        {narrow && sheet === 'more' && <Sheet aria-label={text('desk.more')}>{lesser}</Sheet>}
        {!narrow && can('reject') && (
          <Fieldset>
            <Typography tag="legend" variant="sigma" textColor="neutral600">
              {text('action.reject')}
            </Typography>
            <Flex gap={2} wrap="wrap">
              {rejections}
            </Flex>
          </Fieldset>
        )}
        <Buttons $narrow={narrow}>
          {can('approve') && (
            <Approve variant="success" size="L" startIcon={<Check />} {...deciding({ action: 'approve' }, 'a')}>
              {text('action.approve')} {cap('a')}
            </Approve>
          )}
          {can('uphold') && (
            <Button variant="success-light" size="L" {...deciding({ action: 'uphold' }, 'u')}>
              {text('desk.uphold')} {cap('u')}
            </Button>
          )}
          {narrow && can('reject') && (
            <Button
              variant="danger-light"
              size="L"
              startIcon={<Cross />}
              disabled={disabled}
              aria-expanded={sheet === 'reject'}
              onClick={() => setSheet(sheet === 'reject' ? null : 'reject')}
            >
              {text('desk.reject')}
            </Button>
          )}
          {!narrow && lesser}
          <Button variant="tertiary" size="L" aria-keyshortcuts={shortcuts ? 's' : undefined} onClick={onSkip}>
            {text('desk.skip')} {cap('s')}
          </Button>
          {narrow && (
            <IconButton
              size="L"
              label={text('desk.more')}
              aria-expanded={sheet === 'more'}
              onClick={() => setSheet(sheet === 'more' ? null : 'more')}
            >
              {sheet === 'more' ? <ChevronDown /> : <More />}
            </IconButton>
          )}
        </Buttons>
      </Bar>
    );
  }),
);
Decision.displayName = 'Decision';

const Sheet = ({ children, ...rest }: { 'aria-label': string; children: ReactNode }) => (
  <Drawer role="group" {...rest}>
    {children}
  </Drawer>
);

/* The design system lightens it under the pointer until its words can hardly be read (2.6 to 1; WCAG asks for 4.5). */
const Approve = styled(Button)`
  &&:hover:not([aria-disabled='true']) {
    background: ${({ theme }) => theme.colors.success700};
    border-color: ${({ theme }) => theme.colors.success700};
  }
`;

const Bar = styled.section`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  padding-bottom: calc(${({ theme }) => theme.spaces[3]} + env(safe-area-inset-bottom));
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
`;

const Fieldset = styled.fieldset`
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
  legend {
    padding: 0 0 0.4rem;
  }
`;

const Buttons = styled.div<{ $narrow: boolean }>`
  display: flex;
  flex-wrap: ${({ $narrow }) => ($narrow ? 'nowrap' : 'wrap')};
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  ${({ $narrow }) => $narrow && '> button { flex: 1 1 auto; min-width: 4.4rem; padding-inline: 0.8rem; }'}
`;

const Drawer = styled.div`
  display: flex;
  flex-direction: column-reverse;
  gap: ${({ theme }) => theme.spaces[2]};
  max-height: 50dvh;
  overflow-y: auto;
  > button {
    flex: none;
    width: 100%;
    min-height: 4.4rem;
  }
`;
