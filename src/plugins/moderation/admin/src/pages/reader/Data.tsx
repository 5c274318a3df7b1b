import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { dataOf } from '../../api/readers';
import { Card } from '../../components/Card';
import { SaveAs } from '../../components/SaveAs';
import { useMay } from '../../components/useMay';
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

/** Saves everything as a JSON file. */
const Export = ({ of }: { of: string }) => {
  const { text } = useText();
  const { get } = useFetchClient();
  const fetch = async () => {
    const { data } = await get<{ data: object }>(dataOf(of));
    return new Blob([JSON.stringify(data.data, null, 2)], { type: 'application/json' });
  };
  return <SaveAs label={text('reader.data.export')} name="reader" extension="json" fetch={fetch} />;
};
