import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DecisionView } from '../../../shared/contracts';
import { Section } from './Section';
import { useText } from './useText';

interface Props {
  history: DecisionView[];
  titleOf: (code: string) => string;
}

/** What colleagues noted about a comment, newest first: it is what the next one to decide wants to read first. */
export const Notes = ({ history }: Pick<Props, 'history'>) => {
  const { text, rich } = useText();
  const noted = history.filter(({ note, by }) => note && by.kind === 'moderator').reverse();
  if (noted.length === 0) return null;
  return (
    <Section title={text('desk.notes')}>
      {noted.map(({ documentId, note, by }) => (
        <Typography key={documentId} tag="p" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {rich('desk.reader.note', { name: <bdi key="name">{by.name}</bdi>, text: <bdi key="text">{note}</bdi> })}
        </Typography>
      ))}
    </Section>
  );
};

/** Everything that was decided about a comment, in order, with who decided and under which guideline. */
export const History = ({ history, titleOf }: Props) => {
  const { text } = useText();
  return (
    <Section title={text('comment.history')}>
      <Box tag="ol">
        {history.map((decision) => (
          <Entry key={decision.documentId} decision={decision} titleOf={titleOf} />
        ))}
      </Box>
    </Section>
  );
};

const Entry = ({ decision, titleOf }: { decision: DecisionView; titleOf: Props['titleOf'] }) => {
  const { text, rich } = useText();
  const { formatDate } = useIntl();
  const { action, by, guideline, note } = decision;
  const title = guideline ? titleOf(guideline.code) : '';
  return (
    <Box tag="li" paddingBottom={2}>
      <Typography tag="p" fontWeight="bold">
        {text(`history.${action}`, { guideline: title, version: guideline?.version ?? 0 })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {rich(`by.${by.kind}`, { name: <bdi key="name">{by.name}</bdi> })}
        {' · '}
        {formatDate(decision.decidedAt, { dateStyle: 'medium', timeStyle: 'medium' })}
      </Typography>
      {note && (
        <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {note}
        </Typography>
      )}
    </Box>
  );
};
