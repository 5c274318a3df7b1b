import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Radio,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { ReaderRecord, StandingRequest } from '../../../../shared/desk';
import { type Standing, standings } from '../../../../shared/names';
import { flawsOf } from '../../api/flaws';
import { useSetStandingMutation } from '../../api/readers';
import { Card } from '../../components/Card';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { useTitles } from '../../components/useTitles';
import { dayOf, startOf, tomorrow } from './days';

/** Changes how the newsroom stands to the reader; with a suspension or a ban, what waits can be rejected in the same step. */
export const StandingForm = ({ record }: { record: ReaderRecord }) => {
  const { text, direction } = useText();
  const { guidelines, titleOf } = useTitles();
  const said = useSaid();
  const [send, { isLoading }] = useSetStandingMutation();
  const [standing, setStanding] = useState<Standing>(record.standing);
  const [until, setUntil] = useState(record.suspendedUntil ? dayOf(record.suspendedUntil) : '');
  const [reason, setReason] = useState('');
  const [rejecting, setRejecting] = useState(false);
  const [guideline, setGuideline] = useState('');
  const [flaws, setFlaws] = useState<Record<string, string>>({});
  const shutsOut = standing === 'suspended' || standing === 'banned';

  const missing = () => ({
    ...(!reason.trim() && { reason: text('reader.reason.missing') }),
    ...(standing === 'suspended' && !until && { until: text('reader.until.missing') }),
    ...(shutsOut && rejecting && !guideline && { rejectPending: text('reader.rejectUnder.missing') }),
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = missing();
    setFlaws(wrong);
    if (Object.keys(wrong).length > 0) return;
    const change: StandingRequest = {
      standing,
      reason: reason.trim(),
      ...(standing === 'suspended' && { until: startOf(until) }),
      ...(shutsOut && rejecting && { rejectPending: guideline }),
    };
    const answer = await send({ key: record.key, change });
    if ('error' in answer) {
      setFlaws(flawsOf(answer.error));
      said.refused(answer.error);
    } else {
      setReason('');
      setRejecting(false);
      const { rejected, following } = answer.data;
      const changed = text('reader.changed', { standing: text(`standing.${standing}`), rejected });
      said.done(following > 0 ? `${changed} ${text('reader.following', { count: following })}` : changed);
    }
  };

  return (
    <Card title={text('reader.standing')}>
      <Flex tag="form" direction="column" alignItems="stretch" gap={4} onSubmit={submit} noValidate>
        <Radio.Group
          dir={direction}
          aria-label={text('reader.standing')}
          value={standing}
          onValueChange={(value) => setStanding(value as Standing)}
        >
          {standings.map((name) => (
            <Radio.Item key={name} value={name} disabled={name === 'trusted' && !record.signedIn}>
              <strong>{text(`standing.${name}`)}</strong>
              {': '}
              {text(name === 'trusted' && !record.signedIn ? 'reader.guestsAreNotTrusted' : `standing.help.${name}`)}
            </Radio.Item>
          ))}
        </Radio.Group>
        {standing === 'suspended' && (
          <Field.Root required error={flaws.until} hint={text('reader.until.hint')}>
            <Field.Label>{text('reader.until')}</Field.Label>
            <Field.Input
              type="date"
              min={tomorrow()}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        )}
        <Field.Root required error={flaws.reason} hint={text('reader.reason.hint')}>
          <Field.Label>{text('reader.reason')}</Field.Label>
          <Field.Input dir="auto" value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        {shutsOut && record.pending > 0 && (
          <Checkbox checked={rejecting} onCheckedChange={(checked) => setRejecting(checked === true)}>
            {text('reader.rejectPending', { count: record.pending })}
          </Checkbox>
        )}
        {shutsOut && record.pending > 0 && rejecting && (
          <Field.Root required error={flaws.rejectPending}>
            <Field.Label>{text('reader.rejectUnder')}</Field.Label>
            <SingleSelect
              value={guideline}
              placeholder={text('reader.rejectUnder.choose')}
              customizeContent={(code) => (code ? titleOf(String(code)) : '')}
              onChange={(code) => setGuideline(String(code))}
            >
              {guidelines.map(({ code, title }) => (
                <SingleSelectOption key={code} value={code}>
                  {title}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
        )}
        {flaws.standing && (
          <Typography role="alert" textColor="danger600">
            {flaws.standing}
          </Typography>
        )}
        <Box>
          <Button type="submit" size="L" loading={isLoading} variant={shutsOut ? 'danger' : 'default'}>
            {text('reader.change')}
          </Button>
        </Box>
      </Flex>
    </Card>
  );
};
