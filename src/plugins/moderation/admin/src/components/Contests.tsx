import { Box, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { OpenComment } from '../../../shared/desk';
import { Section } from './Section';
import { useText } from './useText';
import { Words } from './Words';

interface Props {
  open: OpenComment;
  titleOf: (code: string) => string;
}

/** What readers hold against a comment that is published. */
export const Reports = ({ open: { reports, burst, comment }, titleOf }: Props) => {
  const { text } = useText();
  const { formatDate } = useIntl();
  if (reports.length === 0) return null;
  return (
    <Section title={text('desk.reports', { count: reports.length })}>
      {burst && (
        <Typography tag="p" textColor="warning700">
          {text('desk.reports.burst')}
        </Typography>
      )}
      <Box tag="ul">
        {reports.map(({ documentId, guideline, text: words, weight, reportedAt, closedAt, outcome }) => (
          <Box tag="li" key={documentId} paddingBottom={2}>
            <Typography tag="p" fontWeight="bold">
              {guideline === null ? text('desk.reports.illegal') : titleOf(guideline)}
              <Typography variant="pi" textColor="neutral600">
                {` · ${formatDate(reportedAt, { dateStyle: 'medium', timeStyle: 'short' })}`}
                {` · ${text('desk.reports.weight', { weight: Math.round(weight * 10) / 10 })}`}
                {closedAt && ` · ${text(outcome ? `desk.reports.${outcome}` : 'desk.reports.closed')}`}
              </Typography>
            </Typography>
            {words && <Words text={words} locale={comment.locale} quoted />}
          </Box>
        ))}
      </Box>
    </Section>
  );
};

/** A reader's objection, side by side with the rejection that it is about. */
export const Appeal = ({ open: { appeal, comment, history }, titleOf }: Props) => {
  const { text } = useText();
  const { formatDate } = useIntl();
  if (!appeal) return null;
  const rejection = history.findLast(
    ({ action, decidedAt }) => action === 'reject' && Date.parse(decidedAt) <= Date.parse(appeal.appealedAt),
  );
  return (
    <Section title={text('desk.appeal')}>
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral600">
            {text('desk.appeal.says', { date: formatDate(appeal.appealedAt, { dateStyle: 'medium' }) })}
          </Typography>
          <Words text={appeal.text} locale={comment.locale} quoted />
          {appeal.outcome && <Typography tag="p">{text(`desk.appeal.${appeal.outcome}`)}</Typography>}
          {appeal.answer && (
            <>
              <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral600">
                {text('desk.appeal.answer')}
              </Typography>
              <Words text={appeal.answer} locale={comment.locale} quoted />
            </>
          )}
          {appeal.soleModerator && <Typography tag="p">{text('desk.appeal.sole')}</Typography>}
        </Grid.Item>
        {rejection && (
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral600">
              {text('history.reject', {
                guideline: titleOf(rejection.guideline?.code ?? ''),
                version: rejection.guideline?.version ?? 0,
              })}
            </Typography>
            <Typography tag="p">{rejection.by.name}</Typography>
            {rejection.note && <Words text={rejection.note} locale={comment.locale} quoted />}
          </Grid.Item>
        )}
      </Grid.Root>
    </Section>
  );
};
