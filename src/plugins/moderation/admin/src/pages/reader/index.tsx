import { Flex, Grid } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import type { ReaderPage } from '../../../../shared/desk';
import { useGetReaderQuery } from '../../api/readers';
import { Framed } from '../../components/Framed';
import { Loaded } from '../../components/Loaded';
import { ToDesk } from '../../components/ToDesk';
import { useMay } from '../../components/useMay';
import { useText } from '../../components/useText';
import { permissions } from '../../plugin';
import { Changes } from './Changes';
import { Data } from './Data';
import { Notes } from './Notes';
import { Recent } from './Recent';
import { Record } from './Record';
import { StandingForm } from './StandingForm';

/** Everything the newsroom knows of one reader, and how it stands to them. */
const Reader = () => {
  const { key = '' } = useParams();
  const { text } = useText();
  const query = useGetReaderQuery(key, { refetchOnMountOrArgChange: true });
  const record = query.data?.record;
  return (
    <Framed
      title={record ? text('reader.title', { name: record.name }) : text('reader.reader')}
      subtitle={useSubtitle(record)}
      action={<ToDesk filter={{ reader: key }}>{text('reader.queue')}</ToDesk>}
    >
      <Loaded query={query}>{(page) => <Known page={page} />}</Loaded>
    </Framed>
  );
};

const useSubtitle = (record: ReaderPage['record'] | undefined): string | undefined => {
  const { text } = useText();
  const { formatDate } = useIntl();
  if (!record) return undefined;
  const kind = text(record.signedIn ? 'reader.signedIn' : 'reader.guest');
  if (!record.firstSeenAt) return kind;
  return text('reader.firstSeen', { kind, date: formatDate(record.firstSeenAt, { dateStyle: 'long' }) });
};

const Known = ({ page: { record, notes, changes, recent } }: { page: ReaderPage }) => {
  const mayChange = useMay('readers');
  const mayNote = useMay('decide');
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={7} s={12} xs={12} alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          <Record record={record} />
          {mayChange && <StandingForm key={`${record.standing} ${record.suspendedUntil}`} record={record} />}
          <Recent comments={recent} />
        </Flex>
      </Grid.Item>
      <Grid.Item col={5} s={12} xs={12} alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          <Notes of={record.key} notes={notes} mayAdd={mayNote} />
          <Changes changes={changes} />
          <Data of={record.key} />
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
};

export const ProtectedReader = () => (
  <Page.Protect permissions={permissions.read}>
    <Reader />
  </Page.Protect>
);
