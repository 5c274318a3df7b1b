import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { OverviewDay } from '../../../shared/desk';
import { useText } from '../components/useText';
import type { Series } from './useSeries';

interface Props {
  days: OverviewDay[];
  series: Series[];
  formatDay: (day: string) => string;
}

/** The chart in figures, for whoever cannot see it or wants to know exactly. */
export const FortnightTable = ({ days, series, formatDay }: Props) => {
  const { text } = useText();
  return (
    <Box overflow="auto" tabIndex={0} role="region" aria-label={text('overview.fortnight.title')}>
      <Figures>
        <thead>
          <tr>
            <Cell tag="th" scope="col">
              {text('overview.day')}
            </Cell>
            {series.map(({ key, name }) => (
              <Cell key={key} tag="th" scope="col">
                {name}
              </Cell>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <Cell tag="th" scope="row">
                {formatDay(day.day)}
              </Cell>
              {series.map(({ key, of }) => (
                <Cell key={key} tag="td">
                  {text('overview.number', { count: of(day) })}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Figures>
    </Box>
  );
};

const Cell = styled(Typography).attrs({ variant: 'pi' })`
  padding: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[2]};
  text-align: start;
`;

const Figures = styled.table`
  border-collapse: collapse;
`;
