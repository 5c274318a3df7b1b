import { Field, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { FilterChoices, QueueFilter } from '../../../shared/desk';
import { ArticleField } from './ArticleField';
import { useText } from './useText';

interface Props {
  filter: QueueFilter;
  choices: FilterChoices | undefined;
  language: (code: string) => string;
  onChange: (change: Partial<QueueFilter>) => void;
}

/** Everything that narrows a queue but the reader, who is chosen by a click on one. */
export const Filters = ({ filter, choices, language, onChange }: Props) => {
  const { text } = useText();
  const select = (name: 'tag' | 'locale' | 'guideline' | 'rule' | 'moderator', options: [string, string][]) => (
    <Labelled name={name} label={text(`desk.filter.${name}`)}>
      <SingleSelect
        size="S"
        value={filter[name] ?? null}
        placeholder={text('desk.filter.any')}
        clearLabel={text('desk.filter.clear')}
        onClear={() => onChange({ [name]: undefined })}
        onChange={(value) => onChange({ [name]: String(value) })}
      >
        {options.map(([value, label]) => (
          <SingleSelectOption key={value} value={value}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Labelled>
  );
  const input = (name: 'from' | 'to' | 'waiting', type: 'date' | 'number') => (
    <Labelled name={name} label={text(`desk.filter.${name}`)}>
      <TextInput
        size="S"
        type={type}
        {...(type === 'number' && { min: 1, max: 8760, inputMode: 'numeric' })}
        value={filter[name] ?? ''}
        onChange={({ target: { value } }: { target: { value: string } }) =>
          onChange({ [name]: value === '' ? undefined : name === 'waiting' ? Number(value) : value })
        }
      />
    </Labelled>
  );
  return (
    <Grid.Root gap={3} tag="fieldset" style={{ border: 0, padding: 0, margin: 0 }} aria-label={text('desk.filters')}>
      <Labelled name="article" label={text('desk.filter.article')}>
        <ArticleField value={filter.article} onChange={(article) => onChange({ article })} />
      </Labelled>
      {select('tag', choices?.tags.map(({ documentId, name }) => [documentId, name]) ?? [])}
      {select('locale', choices?.locales.map((code) => [code, language(code)]) ?? [])}
      {select('guideline', choices?.guidelines.map(({ code, title }) => [code, title]) ?? [])}
      {select('rule', choices?.rules.map((name) => [name, name]) ?? [])}
      {select('moderator', choices?.moderators.map(({ id, name }) => [id, name]) ?? [])}
      {input('from', 'date')}
      {input('to', 'date')}
      {input('waiting', 'number')}
    </Grid.Root>
  );
};

const Labelled = ({ name, label, children }: { name: string; label: string; children: ReactNode }) => (
  <Grid.Item col={2} s={4} xs={6} direction="column" alignItems="stretch">
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      {children}
    </Field.Root>
  </Grid.Item>
);
