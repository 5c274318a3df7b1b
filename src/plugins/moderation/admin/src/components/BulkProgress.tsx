import { Box, Button, Flex, IconButton, ProgressBar, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { BulkRefusal, BulkView } from '../../../shared/desk';
import { Folded } from './Section';
import { useSecondsUntil } from './useSecondsUntil';
import { useText } from './useText';

interface Props {
  batch: BulkView;
  /** Epoch milliseconds of this computer's clock; null where nothing can be taken back. */
  undoUntil: number | null;
  onUndo: () => void;
  onShow: (documentId: string) => void;
  onDismiss: () => void;
}

/** How far a decision on many has come, what was refused of it, and the way back for all of it at once. */
export const BulkProgress = ({ batch, undoUntil, onUndo, onShow, onDismiss }: Props) => {
  const { text } = useText();
  const left = useSecondsUntil(batch.state === 'done' ? undoUntil : null);
  const { state, total, done, decided, refused, refusals, undone } = batch;
  const running = state === 'running' || state === 'undoing';
  return (
    <Box tag="section" aria-label={text('desk.bulk')} padding={3} background="neutral0" data-testid="bulk-progress">
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Typography role="status" fontWeight="bold">
          {text(`desk.bulk.state.${state}`, { done, total, decided, refused, undone })}
        </Typography>
        <Flex gap={2}>
          {left > 0 && (
            <Button size="S" variant="secondary" onClick={onUndo}>
              {text('desk.bulk.undo', { seconds: left })}
            </Button>
          )}
          {!running && (
            <IconButton size="S" label={text('desk.dismiss')} onClick={onDismiss}>
              <Cross />
            </IconButton>
          )}
        </Flex>
      </Flex>
      {running && (
        <Box paddingTop={2}>
          <ProgressBar
            style={{ width: '100%' }}
            aria-label={text('desk.bulk.progress')}
            value={total === 0 ? 0 : Math.round((done / total) * 100)}
          />
        </Box>
      )}
      {refusals.length > 0 && (
        <Folded title={text('desk.bulk.refused', { count: refused })}>
          <ul>
            {refusals.map((refusal) => (
              <Refused key={refusal.documentId} refusal={refusal} onShow={onShow} />
            ))}
          </ul>
          {refused > refusals.length && (
            <Typography>{text('desk.bulk.refused.first', { count: refusals.length })}</Typography>
          )}
        </Folded>
      )}
    </Box>
  );
};

const Refused = ({ refusal, onShow }: { refusal: BulkRefusal; onShow: Props['onShow'] }) => {
  const { text } = useText();
  const { documentId, name, decidedBy, state } = refusal;
  return (
    <Flex tag="li" gap={2} justifyContent="space-between" paddingBottom={1}>
      <Typography>
        {text(`desk.bulk.${name}`, { by: decidedBy ?? '–', state: state ? text(`state.${state}`) : '–' })}
      </Typography>
      {name !== 'NotFoundError' && (
        <Button size="S" variant="tertiary" onClick={() => onShow(documentId)}>
          {text('desk.show')}
        </Button>
      )}
    </Flex>
  );
};
