import { Button, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { styled } from 'styled-components';
import { actions } from '../../../../shared/contracts';
import { changeKinds, type LogFilter } from '../../../../shared/desk';
import { useGetLogChoicesQuery } from '../../api/log';
import { useMay } from '../../components/useMay';
import { useText } from '../../components/useText';

interface Props {
  filter: LogFilter;
  onChange: (name: keyof LogFilter, value: string) => void;
  onClear: () => void;
}

/** What narrows the log. Names of colleagues and guidelines come from the queue, so they take leave to read it. */
export const Filters = ({ filter, onChange, onClear }: Props) => {
  const { text } = useText();
  const mayRead = useMay('read');
  const { data: choices } = useGetLogChoicesQuery(undefined, { skip: !mayRead });
  const offered: [keyof LogFilter, string, { value: string; label: string }[]][] = [
    ['kind', text('log.kind'), kinds.map((value) => ({ value, label: text(`log.kind.${value}`) }))],
    ['action', text('log.action'), doings.map((value) => ({ value, label: text(`log.did.${value}`) }))],
    ['by', text('log.by'), (choices?.moderators ?? []).map(({ id, name }) => ({ value: id, label: name }))],
    [
      'guideline',
      text('log.guideline'),
      (choices?.guidelines ?? []).map(({ code, title }) => ({ value: code, label: title })),
    ],
  ];
  return (
    <Row role="search" aria-label={text('log.filters')}>
      <Search given={filter.q ?? ''} onSearch={(q) => onChange('q', q)} />
      {offered
        .filter(([, , options]) => options.length > 0)
        .map(([name, label, options]) => (
          <Field.Root key={name}>
            <Field.Label>{label}</Field.Label>
            <SingleSelect
              value={filter[name] ?? ''}
              onChange={(value) => onChange(name, String(value))}
              customizeContent={(value) => options.find((option) => option.value === value)?.label ?? text('log.any')}
            >
              <SingleSelectOption value="">{text('log.any')}</SingleSelectOption>
              {options.map(({ value, label }) => (
                <SingleSelectOption key={value} value={value}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        ))}
      {(['from', 'to'] as const).map((name) => (
        <Field.Root key={name}>
          <Field.Label>{text(`log.${name}`)}</Field.Label>
          <Field.Input type="date" value={filter[name] ?? ''} onChange={({ target }) => onChange(name, target.value)} />
        </Field.Root>
      ))}
      {Object.keys(filter).length > 0 && (
        <Button variant="tertiary" size="L" onClick={onClear} style={{ alignSelf: 'end' }}>
          {text('log.clear')}
        </Button>
      )}
    </Row>
  );
};

const kinds = ['decisions', 'changes'] as const;
const doings = [...actions, ...changeKinds];

/** Asks when it is sent off, not with each letter. */
const Search = ({ given, onSearch }: { given: string; onSearch: (q: string) => void }) => {
  const { text } = useText();
  const [q, setQ] = useState(given);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(q.trim());
  };
  return (
    <form onSubmit={submit}>
      <Field.Root>
        <Field.Label>{text('log.q')}</Field.Label>
        <Field.Input type="search" dir="auto" value={q} onChange={({ target }) => setQ(target.value)} onBlur={submit} />
      </Field.Root>
    </form>
  );
};

const Row = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
  align-items: start;
`;
