import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReaderRecord } from '../../../../shared/desk';
import { Card } from '../../components/Card';
import { useText } from '../../components/useText';
import { useTitles } from '../../components/useTitles';
import { When } from '../../components/When';

/** The reader's record in figures, and the standing that holds now. */
export const Record = ({ record }: { record: ReaderRecord }) => {
  const { text, rich } = useText();
  const { titleOf } = useTitles();
  const rejected = record.rejected.reduce((sum, { count }) => sum + count, 0);
  const figures = [
    [text('reader.approved'), record.approved],
    [text('reader.pending'), record.pending],
    [text('reader.rejected'), rejected],
    [text('reader.withdrawn'), record.withdrawn],
  ] as const;
  return (
    <Card title={text('reader.record')}>
      <Figures>
        {figures.map(([name, count]) => (
          <div key={name}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {name}
            </Typography>
            <Typography tag="dd" variant="beta">
              {text('reader.number', { count })}
            </Typography>
          </div>
        ))}
      </Figures>
      {record.rejected.length > 0 && (
        <Box tag="ul" paddingTop={4} aria-label={text('reader.rejectedUnder')}>
          {record.rejected.map(({ guideline, count }) => (
            <li key={guideline}>
              <Typography>{text('reader.under', { guideline: titleOf(guideline), count })}</Typography>
            </li>
          ))}
        </Box>
      )}
      <Typography tag="p" fontWeight="bold" paddingTop={4} data-testid="standing">
        {record.suspendedUntil
          ? rich('reader.suspendedUntil', { date: <When key="until" at={record.suspendedUntil} /> })
          : text('reader.stands', { standing: text(`standing.${record.standing}`) })}
      </Typography>
    </Card>
  );
};

const Figures = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;
