import { Button, Typography } from '@strapi/design-system';
import { useLazyGetPersonalQuery } from '../api/queue';
import { useText } from './useText';

/** E-mail and address, which nobody sees without asking for them. */
export const Personal = ({ documentId }: { documentId: string }) => {
  const { text } = useText();
  const [ask, { data, isFetching, isError }] = useLazyGetPersonalQuery();
  if (!data)
    return (
      <>
        <Button size="S" variant="tertiary" loading={isFetching} onClick={() => ask(documentId)}>
          {text('desk.personal.show')}
        </Button>
        {isError && (
          <Typography role="alert" textColor="danger600">
            {text('desk.personal.failed')}
          </Typography>
        )}
      </>
    );
  return (
    <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
      {text('desk.personal', { email: data.email ?? '–', address: data.addressHash ?? '–' })}
    </Typography>
  );
};
