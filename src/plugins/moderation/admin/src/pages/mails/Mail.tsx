import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { MailKindView } from '../../../../shared/mails';
import { Card } from '../../components/Card';
import { useText } from '../../components/useText';
import { Editor } from './Editor';

interface Props {
  mail: MailKindView;
  locales: string[];
  /** The language that is open to be changed. */
  open: string | undefined;
  /** Something on the page is unsaved: nothing else is opened. */
  held: boolean;
  onOpen: (locale: string | undefined) => void;
  onModified: (modified: boolean) => void;
}

/** One kind of mail: when it is sent, and its languages. */
export const Mail = ({ mail, locales, open, held, onOpen, onModified }: Props) => {
  const { text } = useText();
  const { formatDisplayName } = useIntl();
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
              disabled={held && !isOpen}
              onClick={() => !held && onOpen(isOpen ? undefined : locale)}
            >
              {mail.templates[locale]?.changed ? text('mails.changed', { language }) : language}
            </Button>
          );
        })}
      </Flex>
      {open !== undefined && view && (
        <>
          {/* Always there, since a live region that appears together with its words is not read out. */}
          <Typography role="status" tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
            {held ? text('mails.finishFirst') : ''}
          </Typography>
          <Editor key={open} mail={mail} locale={open} view={view} onModified={onModified} />
        </>
      )}
    </Card>
  );
};
