import { Box, Typography } from '@strapi/design-system';
import type { ThreadNeighbour } from '../../../../shared/desk';
import { Card } from '../../components/Card';
import { useText } from '../../components/useText';
import { When } from '../../components/When';

/** What the reader wrote last, with what became of it. */
export const Recent = ({ comments }: { comments: ThreadNeighbour[] }) => {
  const { text } = useText();
  return (
    <Card title={text('reader.recent')}>
      {comments.length === 0 && <Typography>{text('reader.recent.none')}</Typography>}
      <ul>
        {comments.map(({ documentId, body, state, submittedAt }) => (
          <Box key={documentId} tag="li" paddingBottom={4}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              <strong>{text(`state.${state}`)}</strong> · <When at={submittedAt} />
            </Typography>
            <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {body === '' ? text('comment.erased') : body}
            </Typography>
          </Box>
        ))}
      </ul>
    </Card>
  );
};
