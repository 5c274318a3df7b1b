import { Box } from '@strapi/design-system';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTheme } from 'styled-components';
import type { OverviewDay } from '../../../shared/desk';
import type { Series } from './useSeries';

interface Props {
  days: OverviewDay[];
  series: Series[];
  formatDay: (day: string) => string;
}

/** The picture alone: screen readers have the table beside it, which says the same in figures. */
export const Chart = ({ days, series, formatDay }: Props) => {
  const { colors } = useTheme();
  const text = { fontSize: 12, fill: colors.neutral700 };
  return (
    // Time runs from left to right in the picture in any language, as the bars are laid out.
    <Box aria-hidden dir="ltr" height="200px" width="100%">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={days} accessibilityLayer={false} margin={{ top: 4, right: 4, bottom: 0, left: 0 }} barGap={1}>
          <CartesianGrid vertical={false} stroke={colors.neutral200} />
          <XAxis dataKey="day" tickFormatter={formatDay} tick={text} stroke={colors.neutral500} minTickGap={8} />
          <YAxis allowDecimals={false} width={32} tick={text} stroke={colors.neutral500} />
          <Tooltip
            labelFormatter={(day) => formatDay(String(day))}
            cursor={{ fill: colors.neutral150 }}
            contentStyle={{ background: colors.neutral0, borderColor: colors.neutral300, fontSize: 12 }}
            itemStyle={{ color: colors.neutral800, padding: 0 }}
            labelStyle={{ color: colors.neutral800 }}
            wrapperStyle={{ zIndex: 1 }}
          />
          <Legend
            itemSorter={null}
            formatter={(name) => <span style={{ color: colors.neutral800, fontSize: 12 }}>{name}</span>}
          />
          {series.map(({ key, name, colour, stack, of }) => (
            <Bar
              key={key}
              dataKey={of}
              name={name}
              stackId={stack}
              fill={colour}
              stroke={colors.neutral0}
              strokeWidth={1}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </Box>
  );
};
