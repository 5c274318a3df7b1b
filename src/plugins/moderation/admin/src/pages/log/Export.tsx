import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { LogFilter } from '../../../../shared/desk';
import type { CallError } from '../../api/flaws';
import { logQuery } from '../../api/log';
import { save } from '../../components/save';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';

/** Saves what the filter shows as a CSV file. Fetched, since a plain link would not carry the session's token. */
export const Export = ({ filter }: { filter: LogFilter }) => {
  const { text } = useText();
  const { get } = useFetchClient();
  const said = useSaid();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      const { data } = await get(`/moderation/log.csv?${logQuery(filter)}`, { responseType: 'blob' });
      save(data, `log-${new Date().toISOString().slice(0, 10)}.csv`);
    } catch (error) {
      said.refused(error as CallError);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button variant="secondary" size="L" startIcon={<Download />} loading={busy} onClick={download}>
      {text('log.export')}
    </Button>
  );
};
