import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type AllMails, type MailPlace, useGetMailsQuery } from '../../api/mails';
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
      <Loaded query={query}>{(all) => <List all={all} />}</Loaded>
    </Framed>
  );
};

/** One mail is open at a time, and stays so while something in it is unsaved. */
const List = ({ all: { mails, locales } }: { all: AllMails }) => {
  const [open, setOpen] = useState<MailPlace>();
  const [modified, setModified] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {mails.map((mail) => (
        <Mail
          key={mail.kind}
          mail={mail}
          locales={locales}
          open={open?.kind === mail.kind ? open.locale : undefined}
          held={modified}
          onOpen={(locale) => setOpen(locale === undefined ? undefined : { kind: mail.kind, locale })}
          onModified={setModified}
        />
      ))}
    </Flex>
  );
};

export const ProtectedMails = () => (
  <Page.Protect permissions={permissions.mails}>
    <Mails />
  </Page.Protect>
);
