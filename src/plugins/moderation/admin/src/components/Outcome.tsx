import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Outcome as Result } from '../pages/useDecisions';
import { useSecondsUntil } from './useSecondsUntil';
import { type Text, useText } from './useText';

interface Props {
  outcome: Result | null;
  busy: boolean;
  onUndo: () => void;
}

/** What came of the last decision, said aloud to screen readers, with the way back while there is one. */
export const Outcome = ({ outcome, busy, onUndo }: Props) => {
  const { text } = useText();
  const refused = outcome !== null && 'refusal' in outcome;
  const left = useSecondsUntil(outcome && !('refusal' in outcome) ? outcome.undoUntil : null);
  const colour = refused ? 'danger' : 'success';
  return (
    <Box
      background={outcome ? `${colour}100` : undefined}
      borderColor={outcome ? `${colour}200` : undefined}
      hasRadius
      padding={outcome ? 3 : 0}
      marginBottom={outcome ? 4 : 0}
    >
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        {/* Always there, since a live region that appears together with its words is not read out. */}
        <Typography role="status" aria-live="polite" textColor={`${colour}700`} data-testid="outcome">
          {outcome && sentence(outcome, text)}
        </Typography>
        {left > 0 && (
          <Button variant="secondary" size="S" disabled={busy} onClick={onUndo}>
            {text('action.undoWithin', { seconds: left })}
          </Button>
        )}
      </Flex>
    </Box>
  );
};

const sentence = (outcome: Result, text: Text): string => {
  if (!('refusal' in outcome)) {
    const { action, guideline = '', grace } = outcome;
    return text(`done.${action}`, { guideline, seconds: Math.ceil(grace / 1000) });
  }
  const { refusal } = outcome;
  if (refusal.kind === 'offline') return text('error.offline');
  if (refusal.kind === 'other') return text('error.other', { message: refusal.message });
  return text('error.conflict', { name: refusal.decidedBy, state: text(`state.${refusal.state}`) });
};
