import { Box, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Texts } from '../../api/guidelines';
import { directionOf } from '../../components/directionOf';
import { useText } from '../../components/useText';

interface Props {
  locale: string;
  words: Texts[string];
  flaws: { title?: string; text?: string };
  onChange: (words: Texts[string]) => void;
}

/** A guideline in one language, written and read in that language's direction. */
export const Language = ({ locale, words, flaws, onChange }: Props) => {
  const { text } = useText();
  const { formatDisplayName } = useIntl();
  const language = formatDisplayName(locale, { type: 'language' }) ?? locale;
  const direction = directionOf(locale);
  return (
    <Flex role="group" direction="column" alignItems="stretch" justifyContent="start" gap={3} aria-label={language}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {language} <bdi>({locale})</bdi>
      </Typography>
      <Field.Root error={flaws.title}>
        <Field.Label>{text('guidelines.field.title', { language })}</Field.Label>
        <Field.Input
          dir={direction}
          lang={locale}
          value={words.title}
          maxLength={80}
          onChange={({ target }) => onChange({ ...words, title: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root error={flaws.text}>
        <Field.Label>{text('guidelines.field.text', { language })}</Field.Label>
        <Textarea
          dir={direction}
          lang={locale}
          value={words.text}
          maxLength={2000}
          onChange={({ target }: { target: HTMLTextAreaElement }) => onChange({ ...words, text: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Box background="neutral100" hasRadius padding={3}>
        <Typography tag="h4" variant="pi" textColor="neutral600">
          {text('guidelines.preview')}
        </Typography>
        <Box dir={direction} lang={locale} style={{ textAlign: 'start', overflowWrap: 'anywhere' }}>
          <Typography tag="p" fontWeight="bold">
            {words.title || '…'}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
            {words.text || '…'}
          </Typography>
        </Box>
      </Box>
    </Flex>
  );
};
