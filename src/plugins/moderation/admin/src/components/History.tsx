import { Box, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DecisionView } from '../../../shared/contracts';
import { useGetGuidelinesQuery } from '../api/queue';
import { useText } from './useText';

/** Everything that was decided about a comment, in order, with who decided and under which guideline. */
export const History = ({ history }: { history: DecisionView[] | undefined }) => {
  const { text } = useText();
  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={{ initial: 4, medium: 6 }}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text('comment.history')}
      </Typography>
      {history ? (
        <Box tag="ol" paddingTop={2}>
          {history.map((decision) => (
            <Entry key={decision.documentId} decision={decision} />
          ))}
        </Box>
      ) : (
        <Loader small>{text('queue.loading')}</Loader>
      )}
    </Box>
  );
};

const Entry = ({ decision }: { decision: DecisionView }) => {
  const { text, rich } = useText();
  const { formatDate, locale } = useIntl();
  const guidelines = useGetGuidelinesQuery(locale);
  const { action, by, guideline, note } = decision;
  const title = guidelines.data?.find(({ code }) => code === guideline?.code)?.title ?? guideline?.code ?? '';
  return (
    <Box tag="li" paddingTop={2}>
      <Typography tag="p" fontWeight="semiBold">
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
