import { Box, Typography } from '@strapi/design-system';
import type { StandingChange } from '../../../../shared/desk';
import { Card } from '../../components/Card';
import { useText } from '../../components/useText';
import { When } from '../../components/When';

/** How the newsroom has stood to the reader, newest first: who changed it, when and why. */
export const Changes = ({ changes }: { changes: StandingChange[] }) => {
  const { text } = useText();
  return (
    <Card title={text('reader.changes')}>
      {changes.length === 0 && <Typography>{text('reader.changes.none')}</Typography>}
      <ol>
        {changes.map((change) => (
          <Change key={change.documentId} change={change} />
        ))}
      </ol>
    </Card>
  );
};

const Change = ({ change: { from, to, until, reason, by, at } }: { change: StandingChange }) => {
  const { text, rich } = useText();
  const words = { from: text(`standing.${from}`), to: text(`standing.${to}`) };
  return (
    <Box tag="li" paddingBottom={4}>
      <Typography tag="p" fontWeight="bold">
        {until
          ? rich('reader.fromToUntil', { ...words, date: <When key="until" at={until} /> })
          : text('reader.fromTo', words)}
      </Typography>
      <Typography tag="p" dir="auto" style={{ overflowWrap: 'anywhere' }}>
        {reason}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        <bdi>{by}</bdi> · <When at={at} />
      </Typography>
    </Box>
  );
};
