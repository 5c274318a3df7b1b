import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useText } from './useText';

interface Props {
  index: number;
  loaded: number;
  count: number;
  goTo: (index: number) => void;
}

/** Previous, next, and where in the list one stands. */
export const Walk = ({ index, loaded, count, goTo }: Props) => {
  const { text } = useText();
  return (
    <Flex tag="nav" aria-label={text('queue.title')} gap={2} paddingTop={4} paddingBottom={4}>
      <IconButton label={text('queue.previous')} disabled={index === 0} onClick={() => goTo(index - 1)}>
        <ChevronLeft />
      </IconButton>
      <Typography aria-live="polite" textColor="neutral600">
        {text('queue.position', { position: index + 1, count: Math.max(count, loaded) })}
      </Typography>
      <IconButton label={text('queue.next')} disabled={index + 1 >= loaded} onClick={() => goTo(index + 1)}>
        <ChevronRight />
      </IconButton>
    </Flex>
  );
};
