import { Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { LogFilter } from '../../../../shared/desk';
import { useGetLogQuery } from '../../api/log';
import { Framed } from '../../components/Framed';
import { Loaded } from '../../components/Loaded';
import { useMay } from '../../components/useMay';
import { useText } from '../../components/useText';
import { permissions } from '../../plugin';
import { Entry } from './Entry';
import { Export } from './Export';
import { Filters } from './Filters';
import { useLogFilter } from './useLogFilter';

/** Every decision and every change, newest first. */
const Log = () => {
  const { text } = useText();
  const mayExport = useMay('exportLog');
  const { filter, set, clear } = useLogFilter();
  return (
    <Framed
      title={text('log.title')}
      subtitle={text('log.subtitle')}
      action={mayExport ? <Export filter={filter} /> : undefined}
    >
      <Filters filter={filter} onChange={set} onClear={clear} />
      {/* A list begins again with each filter, at its first page. */}
      <Entries key={JSON.stringify(filter)} filter={filter} />
    </Framed>
  );
};

const Entries = ({ filter }: { filter: LogFilter }) => {
  const { text } = useText();
  const [cursor, setCursor] = useState<string>();
  const query = useGetLogQuery({ filter, cursor }, { refetchOnMountOrArgChange: true });
  return (
    <Loaded query={query}>
      {({ data, meta: { nextCursor } }) => (
        <>
          <Typography role="status" tag="p" variant="pi" textColor="neutral600" paddingTop={4} paddingBottom={2}>
            {data.length === 0 ? text('log.none') : text('log.shown', { count: data.length })}
          </Typography>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={2} aria-label={text('log.title')}>
            {data.map((entry) => (
              <Entry key={entry.documentId} entry={entry} />
            ))}
          </Flex>
          {nextCursor && (
            <Flex justifyContent="center" paddingTop={4}>
              <Button variant="secondary" size="L" loading={query.isFetching} onClick={() => setCursor(nextCursor)}>
                {text('log.more')}
              </Button>
            </Flex>
          )}
        </>
      )}
    </Loaded>
  );
};

export const ProtectedLog = () => (
  <Page.Protect permissions={permissions.log}>
    <Log />
  </Page.Protect>
);
