import { Box, Button, Field, Flex, Textarea } from '@strapi/design-system';
import { Blocker, Form, type FormHelpers } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { MailKindView, MailTemplateView } from '../../../../shared/mails';
import { flawsOf } from '../../api/flaws';
import { useChangeMailMutation } from '../../api/mails';
import { directionOf } from '../../components/directionOf';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { Placeholders } from './Placeholders';
import { Preview } from './Preview';
import { Restore } from './Restore';
import { templateOf, type Words, wordsOf } from './words';

interface Props {
  mail: MailKindView;
  locale: string;
  view: MailTemplateView;
  onModified: (modified: boolean) => void;
}

/** A mail's words in one language, beside what a reader would get. */
export const Editor = ({ mail: { kind, placeholders }, locale, view, onModified }: Props) => {
  const { text } = useText();
  const said = useSaid();
  const { formatDisplayName } = useIntl();
  const [change] = useChangeMailMutation();
  const [flaws, setFlaws] = useState<Record<string, string>>({});
  const language = formatDisplayName(locale, { type: 'language' }) ?? locale;
  const mail = text(`mails.kind.${kind}`);
  const direction = directionOf(locale);
  const place = { kind, locale };

  const submit = async (words: Words, { resetForm }: FormHelpers<Words>) => {
    const answer = await change({ place, template: templateOf(words) });
    if ('error' in answer) {
      const found = flawsOf(answer.error);
      setFlaws(found);
      if (Object.keys(found).length === 0) said.refused(answer.error);
    } else {
      setFlaws({});
      resetForm(wordsOf(answer.data.template));
      said.done(text('mails.saved', { mail, language }));
    }
  };

  return (
    <Box paddingTop={4}>
      <Form<Words> method="PUT" initialValues={wordsOf(view.template)} onSubmit={submit}>
        {({ values, onChange, modified, isSubmitting, resetForm }) => (
          <>
            <Blocker />
            <Told value={modified} onChange={onModified} />
            <Columns>
              <Flex direction="column" alignItems="stretch" justifyContent="start" gap={4}>
                <Field.Root name="subject" required error={flaws.subject}>
                  <Field.Label>{text('mails.subject', { language })}</Field.Label>
                  <Field.Input
                    dir={direction}
                    lang={locale}
                    value={values.subject}
                    maxLength={200}
                    onChange={({ target }) => {
                      setFlaws(({ subject: _, ...others }) => others);
                      onChange('subject', target.value);
                    }}
                  />
                  <Field.Error />
                </Field.Root>
                <Field.Root name="text" required error={paragraphFlaws(flaws)} hint={text('mails.text.hint')}>
                  <Field.Label>{text('mails.text', { language })}</Field.Label>
                  <Tall>
                    <Textarea
                      dir={direction}
                      lang={locale}
                      value={values.text}
                      onChange={({ target }: { target: HTMLTextAreaElement }) => {
                        setFlaws(({ subject = '' }): Record<string, string> => (subject ? { subject } : {}));
                        onChange('text', target.value);
                      }}
                    />
                  </Tall>
                  <Field.Hint />
                  <Field.Error />
                </Field.Root>
                <Placeholders placeholders={placeholders} />
              </Flex>
              <Preview place={place} words={values} />
            </Columns>
            <Flex gap={2} wrap="wrap" paddingTop={4}>
              <Button type="submit" size="L" disabled={!modified} loading={isSubmitting}>
                {text('mails.save')}
              </Button>
              {modified && (
                <Button
                  variant="tertiary"
                  size="L"
                  onClick={() => {
                    setFlaws({});
                    resetForm();
                  }}
                >
                  {text('mails.discard')}
                </Button>
              )}
              {view.changed && !modified && (
                <Restore
                  place={place}
                  name={{ mail, language }}
                  onRestored={(restored) => resetForm(wordsOf(restored.template))}
                />
              )}
            </Flex>
          </>
        )}
      </Form>
    </Box>
  );
};

/** The languages around the form go by whether something in it is unsaved. */
const Told = ({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) => {
  useEffect(() => onChange(value), [value, onChange]);
  return null;
};

/** All that is wrong with the text stands under it, each sentence once. */
const paragraphFlaws = (flaws: Record<string, string>): string | undefined => {
  const found = Object.entries(flaws).filter(([path]) => path.startsWith('paragraphs'));
  return found.length > 0 ? [...new Set(found.map(([, message]) => message))].join(' · ') : undefined;
};

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};
`;

/* A mail is to be seen whole while one writes it. */
const Tall = styled.div`
  textarea {
    min-height: 36rem;
    line-height: 1.6;
  }
`;
