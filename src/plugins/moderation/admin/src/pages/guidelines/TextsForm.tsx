import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Blocker, Form } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import { type CallError, flawsOf } from '../../api/flaws';
import type { NewTexts, Texts } from '../../api/guidelines';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { Language } from './Language';

interface Props {
  initial: Texts;
  locales: string[];
  /** With a field for the code. */
  withCode?: boolean;
  /** What saving will do, in a sentence. */
  promise: string;
  onSave: (texts: NewTexts, code: string) => Promise<{ data: unknown } | { error: CallError }>;
  onSaved: () => void;
  onCancel: () => void;
}

interface Values {
  code: string;
  texts: Texts;
}

/** A guideline's words in every language side by side, each with what its readers will see. */
export const TextsForm = ({ initial, locales, withCode = false, promise, onSave, onSaved, onCancel }: Props) => {
  const { text } = useText();
  const said = useSaid();
  const [flaws, setFlaws] = useState<Record<string, string>>({});
  const [start] = useState<Values>(() => ({ code: '', texts: everyLanguage(initial, locales) }));

  const submit = async ({ code, texts }: Values) => {
    const answer = await onSave(written({ before: initial, after: texts }), code);
    if ('error' in answer) {
      setFlaws(flawsOf(answer.error));
      said.refused(answer.error);
    } else onSaved();
  };

  return (
    <Form<Values> method={withCode ? 'POST' : 'PUT'} initialValues={start} onSubmit={submit}>
      {({ values, onChange, modified, isSubmitting }) => (
        <>
          <Blocker />
          {withCode && (
            <Field.Root name="code" required error={flaws.code} hint={text('guidelines.code.hint')} width="100%">
              <Field.Label>{text('guidelines.code')}</Field.Label>
              <Field.Input value={values.code} onChange={({ target }) => onChange('code', target.value)} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          )}
          <Columns>
            {locales.map((locale) => (
              <Language
                key={locale}
                locale={locale}
                words={values.texts[locale] ?? nothing}
                flaws={{ title: flaws[`texts.${locale}.title`], text: flaws[`texts.${locale}.text`] }}
                onChange={(words) => onChange('texts', { ...values.texts, [locale]: words })}
              />
            ))}
          </Columns>
          {flaws.texts && (
            <Typography role="alert" textColor="danger600">
              {flaws.texts}
            </Typography>
          )}
          <Box paddingTop={4} paddingBottom={2}>
            <Typography tag="p">{promise}</Typography>
          </Box>
          <Flex gap={2} wrap="wrap">
            <Button type="submit" size="L" disabled={!modified} loading={isSubmitting}>
              {text('guidelines.save')}
            </Button>
            <Button variant="tertiary" size="L" onClick={onCancel}>
              {text('guidelines.cancel')}
            </Button>
          </Flex>
        </>
      )}
    </Form>
  );
};

const nothing = { title: '', text: '' };

const everyLanguage = (texts: Texts, locales: string[]): Texts =>
  Object.fromEntries(locales.map((locale) => [locale, texts[locale] ?? nothing]));

/** A language in which nothing is written is left out, or taken away where something was. */
const written = ({ before, after }: { before: Texts; after: Texts }): NewTexts => {
  const isBlank = ({ title, text }: Texts[string]) => !title.trim() && !text.trim();
  return Object.fromEntries(
    Object.entries(after)
      .filter(([locale, words]) => locale in before || !isBlank(words))
      .map(([locale, words]) => [locale, isBlank(words) ? null : words]),
  );
};

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};
  padding-block-start: ${({ theme }) => theme.spaces[4]};
`;
