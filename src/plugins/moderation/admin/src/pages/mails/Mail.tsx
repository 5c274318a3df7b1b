import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { MailKindView } from '../../../../shared/mails';
import { Card } from '../../components/Card';
import { useText } from '../../components/useText';
import { Editor } from './Editor';

/** One kind of mail: when it is sent, and its languages, of which one can be open to be changed. */
export const Mail = ({ mail, locales }: { mail: MailKindView; locales: string[] }) => {
  const { text } = useText();
  const { formatDisplayName } = useIntl();
  const [open, setOpen] = useState<string>();
  const [modified, setModified] = useState(false);
  const name = text(`mails.kind.${mail.kind}`);
  const view = open === undefined ? undefined : mail.templates[open];
  return (
    <Card title={name}>
      <Typography tag="p" textColor="neutral600" paddingBottom={3}>
        {text(`mails.when.${mail.kind}`)}
      </Typography>
      <Flex role="group" gap={2} wrap="wrap" aria-label={text('mails.languages', { mail: name })}>
        {locales.map((locale) => {
          const language = formatDisplayName(locale, { type: 'language' }) ?? locale;
          const isOpen = locale === open;
          return (
            <Button
              key={locale}
              size="L"
              variant={isOpen ? 'secondary' : 'tertiary'}
              aria-expanded={isOpen}
              disabled={modified && !isOpen}
              onClick={() => !modified && setOpen(isOpen ? undefined : locale)}
            >
              {mail.templates[locale]?.changed ? text('mails.changed', { language }) : language}
            </Button>
          );
        })}
      </Flex>
      {modified && (
        <Typography role="status" tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          {text('mails.finishFirst')}
        </Typography>
      )}
      {open !== undefined && view && (
        <Editor key={open} mail={mail} locale={open} view={view} onModified={setModified} />
      )}
    </Card>
  );
};
