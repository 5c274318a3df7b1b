import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useGetOverviewQuery } from '../api/overview';
import { useText } from '../components/useText';
import { age } from './age';
import { pollingInterval } from './polling';

/** What waits now, since when the oldest has, and what was decided today. */
export const Waiting = () => {
  const { text, direction } = useText();
  const { formatRelativeTime } = useIntl();
  const { data, error } = useGetOverviewQuery(undefined, { pollingInterval, refetchOnMountOrArgChange: true });
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const { waiting, oldestWaitingAt, decidedToday } = data;
  const oldest = oldestWaitingAt && age({ from: oldestWaitingAt, now: Date.now() });
  return (
    <Flex dir={direction} direction="column" alignItems="stretch" gap={5} height="100%" justifyContent="center">
      <Figure
        value={text('overview.number', { count: waiting })}
        label={text('overview.waiting', { count: waiting })}
      />
      {oldest && (
        <Typography tag="p">
          {text('overview.oldest', { age: formatRelativeTime(-oldest.count, oldest.unit, { numeric: 'always' }) })}
        </Typography>
      )}
      <Typography tag="p">{text('overview.decidedToday', { count: decidedToday })}</Typography>
    </Flex>
  );
};

const Figure = ({ value, label }: { value: string; label: string }) => (
  <p>
    <Typography variant="alpha" data-testid="waiting">
      {value}
    </Typography>{' '}
    <Typography>{label}</Typography>
  </p>
);
