import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Pencil } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { GuidelineInAll } from '../../../../shared/desk';
import { useRetireGuidelineMutation, useReviseGuidelineMutation } from '../../api/guidelines';
import { Card } from '../../components/Card';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { Deletion } from './Deletion';
import { Facts } from './Facts';
import { TextsForm } from './TextsForm';
import { useFocusAfterMove } from './useFocusAfterMove';
import { useNaming } from './useNaming';

interface Props {
  guideline: GuidelineInAll;
  locales: string[];
  place: { position: number; count: number };
  busy: boolean;
  onMove: (by: 1 | -1) => void;
}

/** A guideline in force: where it stands, its words, and what can be done with it. */
export const InForce = ({ guideline, locales, place: { position, count }, busy, onMove }: Props) => {
  const { text } = useText();
  const said = useSaid();
  const title = useNaming()(guideline);
  const [revise] = useReviseGuidelineMutation();
  const [retire, { isLoading: isRetiring }] = useRetireGuidelineMutation();
  const [editing, setEditing] = useState(false);
  const buttons = useFocusAfterMove(position);
  const { locale } = useIntl();
  const sample = (guideline.texts[locale] ?? Object.values(guideline.texts)[0])?.text;

  const withdrawFromForce = async () => {
    const answer = await retire(guideline.code);
    if ('error' in answer) said.refused(answer.error);
    else said.done(text('guidelines.retire.done', { title }));
  };

  const steps = [
    { by: -1, name: 'guidelines.up', Icon: ArrowUp, last: position === 1 },
    { by: 1, name: 'guidelines.down', Icon: ArrowDown, last: position === count },
  ] as const;

  return (
    <Card
      title={
        <>
          {text('guidelines.position', { position })} <bdi>{title}</bdi>
        </>
      }
      action={
        <Flex gap={2}>
          {steps.map(({ by, name, Icon, last }) => (
            <IconButton
              key={name}
              ref={buttons.of(by)}
              size="L"
              label={text(name, { title })}
              disabled={last}
              aria-busy={busy}
              onClick={() => {
                if (busy) return;
                buttons.used(by);
                onMove(by);
              }}
            >
              <Icon />
            </IconButton>
          ))}
        </Flex>
      }
    >
      <Facts guideline={guideline} />
      {editing ? (
        <TextsForm
          initial={guideline.texts}
          locales={locales}
          promise={text('guidelines.newVersion', { version: guideline.version + 1 })}
          onSave={(texts) => revise({ code: guideline.code, texts })}
          onSaved={() => {
            setEditing(false);
            said.done(text('guidelines.saved', { title, version: guideline.version + 1 }));
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <Typography tag="p" dir="auto" textColor="neutral800" style={{ whiteSpace: 'pre-wrap' }}>
            {sample}
          </Typography>
          <Flex gap={2} wrap="wrap" paddingTop={4}>
            <Button variant="secondary" size="L" startIcon={<Pencil />} onClick={() => setEditing(true)}>
              {text('guidelines.edit')}
            </Button>
            <Button variant="tertiary" size="L" loading={isRetiring} onClick={withdrawFromForce}>
              {text('guidelines.retire')}
            </Button>
            <Deletion guideline={guideline} />
          </Flex>
        </>
      )}
    </Card>
  );
};
