import { useFetchClient } from '@strapi/strapi/admin';
import type { LogFilter } from '../../../../shared/desk';
import { logQuery } from '../../api/log';
import { SaveAs } from '../../components/SaveAs';
import { useText } from '../../components/useText';

/** Saves what the filter shows as a CSV file. */
export const Export = ({ filter }: { filter: LogFilter }) => {
  const { text } = useText();
  const { get } = useFetchClient();
  const fetch = async () => (await get<Blob>(`/moderation/log.csv?${logQuery(filter)}`, { responseType: 'blob' })).data;
  return <SaveAs label={text('log.export')} name="log" extension="csv" fetch={fetch} />;
};
