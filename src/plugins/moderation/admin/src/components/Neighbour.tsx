import { Box, Typography } from '@strapi/design-system';
import type { ThreadNeighbour } from '../../../shared/desk';
import { useText } from './useText';
import { Words } from './Words';

interface Props {
  comment: ThreadNeighbour;
  locale: string;
}

/** Another comment, short: who, how it stands, what it says. */
export const Neighbour = ({ comment, locale }: Props) => {
  const { text } = useText();
  return (
    <Box paddingTop={2} paddingBottom={2}>
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        <bdi style={{ fontWeight: 600 }}>{comment.name}</bdi>
        {' · '}
        {text(`state.${comment.state}`)}
      </Typography>
      <Words text={comment.body} locale={locale} quoted />
    </Box>
  );
};
