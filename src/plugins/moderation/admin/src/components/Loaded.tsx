import { Box, Button, EmptyStateLayout, Loader } from '@strapi/design-system';
import type { ReactElement } from 'react';
import type { CallError } from '../api/flaws';
import { refusalOf } from '../api/refusal';
import { useText } from './useText';

interface Props<T> {
  /** What an RTK Query hook answers. */
  query: { data?: T; error?: CallError; refetch: () => unknown };
  children: (data: T) => ReactElement;
}

/** What was asked for, once it is there; until then that it is coming, or why it did not come, with a way to ask again. */
export const Loaded = <T,>({ query: { data, error, refetch }, children }: Props<T>) => {
  const { text } = useText();
  if (data !== undefined) return children(data);
  if (!error) return <Loader>{text('nav.loading')}</Loader>;
  const refusal = refusalOf(error);
  return (
    <Box role="alert">
      <EmptyStateLayout
        content={refusal.kind === 'other' ? refusal.message : text('nav.unreachable')}
        action={
          <Button variant="secondary" onClick={refetch}>
            {text('nav.again')}
          </Button>
        }
      />
    </Box>
  );
};
