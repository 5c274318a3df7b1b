import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useGetMailsQuery } from '../../api/mails';
import { Framed } from '../../components/Framed';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../components/useText';
import { permissions } from '../../plugin';
import { Mail } from './Mail';

/** What readers are written: every mail, in each of the newsroom's languages. */
const Mails = () => {
  const { text } = useText();
  const query = useGetMailsQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Framed title={text('mails.title')} subtitle={text('mails.subtitle')}>
      <Loaded query={query}>
        {({ mails, locales }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {mails.map((mail) => (
              <Mail key={mail.kind} mail={mail} locales={locales} />
            ))}
          </Flex>
        )}
      </Loaded>
    </Framed>
  );
};

export const ProtectedMails = () => (
  <Page.Protect permissions={permissions.mails}>
    <Mails />
  </Page.Protect>
);
