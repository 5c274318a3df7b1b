import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CallError } from '../../api/flaws';
import { dataOf } from '../../api/readers';
import { Card } from '../../components/Card';
import { save } from '../../components/save';
import { useMay } from '../../components/useMay';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { Erasure } from './Erasure';

/** What is done when a reader asks for it: everything held about them handed out, or erased. */
export const Data = ({ of }: { of: string }) => {
  const { text } = useText();
  const mayExport = useMay('personal');
  const mayErase = useMay('erase');
  if (!mayExport && !mayErase) return null;
  return (
    <Card title={text('reader.data')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>{text('reader.data.help')}</Typography>
        <Flex gap={2} wrap="wrap">
          {mayExport && <Export of={of} />}
          {mayErase && <Erasure of={of} />}
        </Flex>
      </Flex>
    </Card>
  );
};

/** Saves everything as a JSON file. Fetched, since a plain link would not carry the session's token. */
const Export = ({ of }: { of: string }) => {
  const { text } = useText();
  const { get } = useFetchClient();
  const said = useSaid();
  const [busy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      const { data } = await get<{ data: object }>(dataOf(of));
      const file = new Blob([JSON.stringify(data.data, null, 2)], { type: 'application/json' });
      save(file, `reader-${new Date().toISOString().slice(0, 10)}.json`);
    } catch (error) {
      said.refused(error as CallError);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button variant="secondary" size="L" startIcon={<Download />} loading={busy} onClick={download}>
      {text('reader.data.export')}
    </Button>
  );
};
