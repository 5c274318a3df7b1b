import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import type { OpenComment } from '../../../shared/desk';
import { pluginId } from '../plugin';
import { Neighbour } from './Neighbour';
import { Personal } from './Personal';
import { Folded, Section } from './Section';
import { useText } from './useText';

interface Props {
  open: OpenComment;
  titleOf: (code: string) => string;
  canSeePersonal: boolean;
  onFilter: (reader: string) => void;
}

/** The reader's record: what became of everything that the reader ever sent. */
export const Record = ({ open: { reader, comment }, titleOf, canSeePersonal, onFilter }: Props) => {
  const { text, rich } = useText();
  const { formatDate } = useIntl();
  const rejected = reader.rejected.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={text('desk.reader')}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {rich('desk.reader.who', {
            name: <bdi key="name">{reader.name}</bdi>,
            standing: text(`desk.standing.${reader.standing}`),
          })}
          {reader.suspendedUntil &&
            ` (${text('desk.reader.until', { date: formatDate(reader.suspendedUntil, { dateStyle: 'medium' }) })})`}
        </Typography>
        <Typography tag="p">
          {text('desk.reader.record', { approved: reader.approved, rejected, pending: reader.pending })}
        </Typography>
        {reader.rejected.length > 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {reader.rejected.map(({ guideline, count }) => `${titleOf(guideline)} ${count}`).join(' · ')}
          </Typography>
        )}
        {reader.firstSeenAt && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {text('desk.reader.since', { date: formatDate(reader.firstSeenAt, { dateStyle: 'medium' }) })}
          </Typography>
        )}
        {reader.recent.length > 0 && (
          <Folded title={text('desk.reader.recent', { count: reader.recent.length })}>
            {reader.recent.map((one) => (
              <Neighbour key={one.documentId} comment={one} locale={comment.locale} />
            ))}
          </Folded>
        )}
        {reader.notes.map((note) => (
          <Typography key={note.documentId} tag="p" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {rich('desk.reader.note', {
              name: <bdi key="name">{note.by}</bdi>,
              text: <bdi key="text">{note.text}</bdi>,
            })}
          </Typography>
        ))}
        <Flex gap={3} wrap="wrap" paddingTop={1}>
          <Link tag={RouterLink} to={`/plugins/${pluginId}/readers/${encodeURIComponent(reader.key)}`}>
            {text('desk.reader.page')}
          </Link>
          <Button size="S" variant="tertiary" onClick={() => onFilter(reader.key)}>
            {text('desk.reader.filter')}
          </Button>
          {canSeePersonal && <Personal key={comment.documentId} documentId={comment.documentId} />}
        </Flex>
      </Flex>
    </Section>
  );
};
