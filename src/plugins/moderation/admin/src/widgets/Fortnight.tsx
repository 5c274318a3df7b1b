import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useGetOverviewQuery } from '../api/overview';
import { useText } from '../components/useText';
import { Chart } from './Chart';
import { FortnightTable } from './FortnightTable';
import { pollingInterval } from './polling';
import { useSeries } from './useSeries';

/** Fourteen days: what came in, and beside it what was decided, the rejections by guideline. */
export const Fortnight = () => {
  const { text, direction } = useText();
  const { formatDate } = useIntl();
  const { data, error } = useGetOverviewQuery(undefined, { pollingInterval, refetchOnMountOrArgChange: true });
  const series = useSeries(data?.days ?? []);
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  if (series.every(({ total }) => total === 0)) return <Widget.NoData>{text('overview.nothing')}</Widget.NoData>;
  // A day is one already, in the time zone that was asked for: it must not be moved into another.
  const formatDay = (day: string) => formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <Flex dir={direction} direction="column" alignItems="stretch" gap={2}>
      <Chart days={data.days} series={series} formatDay={formatDay} />
      <details>
        <Typography tag="summary" variant="pi" textColor="primary700">
          {text('overview.table')}
        </Typography>
        <FortnightTable days={data.days} series={series} formatDay={formatDay} />
      </details>
    </Flex>
  );
};
