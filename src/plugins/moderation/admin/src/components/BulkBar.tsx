import { Button, Checkbox, Dialog, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { GuidelineView } from '../../../shared/contracts';
import type { BulkAction, BulkRequest, QueueName } from '../../../shared/desk';
import { useGetMatchingQuery } from '../api/queue';
import type { Selection } from '../pages/desk/useSelection';
import type { View } from '../pages/desk/view';
import { useText } from './useText';

interface Props {
  view: View;
  selection: Selection;
  guidelines: GuidelineView[];
  disabled: boolean;
  onStart: (request: BulkRequest) => void;
}

/** What can be done with many at once, in each queue; the server refuses one by one what does not go. */
const offered: Record<QueueName, BulkAction[]> = {
  waiting: ['approve', 'reject', 'escalate'],
  held: ['approve', 'reject', 'escalate'],
  escalated: ['approve', 'reject'],
  reported: ['uphold', 'reject', 'reopen'],
  appealed: ['uphold', 'approve', 'reopen'],
  approved: ['reject', 'reopen'],
  rejected: ['approve', 'reopen'],
  all: ['approve', 'reject', 'reopen'],
};

/** One decision for everything that is selected, after a look at how many that is. */
export const BulkBar = ({ view, selection, guidelines, disabled, onStart }: Props) => {
  const { text, direction } = useText();
  const [action, setAction] = useState<BulkAction | null>(null);
  const [guideline, setGuideline] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { currentData: matching } = useGetMatchingQuery(view, { skip: !selection.matching && selection.count === 0 });

  if (!selection.matching && selection.count === 0) return null;
  const chosen = action && offered[view.queue].includes(action) ? action : null;
  const title = guidelines.find(({ code }) => code === guideline)?.title;
  const count = selection.matching ? (matching?.count ?? 0) : selection.count;
  const number = selection.matching && matching?.capped ? text('desk.bulk.morethan', { count }) : String(count);
  const ready = chosen !== null && count > 0 && (chosen !== 'reject' || title !== undefined) && !disabled;

  const start = () => {
    if (!chosen) return;
    setAsking(false);
    onStart({
      action: chosen,
      ...(chosen === 'reject' && { guideline: guideline ?? '' }),
      selection: selection.selection,
    });
  };

  return (
    <Flex
      tag="section"
      aria-label={text('desk.bulk')}
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      background="primary100"
      data-testid="bulk-bar"
    >
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Typography fontWeight="bold">
          {selection.matching
            ? text('desk.bulk.matching', { count, more: String(matching?.capped ?? false) })
            : text('desk.bulk.selected', { count })}
        </Typography>
        <Button size="S" variant="tertiary" onClick={selection.clear}>
          {text('desk.bulk.clear')}
        </Button>
      </Flex>
      <Flex gap={3} wrap="wrap">
        <Button size="S" variant="tertiary" onClick={selection.selectList}>
          {text('desk.bulk.list')}
        </Button>
        {matching && (
          <Checkbox
            checked={selection.matching}
            onCheckedChange={(checked: boolean | 'indeterminate') => selection.selectMatching(checked === true)}
          >
            {text('desk.bulk.all', { count: matching.count, more: String(matching.capped) })}
          </Checkbox>
        )}
      </Flex>
      <Flex gap={2} wrap="wrap">
        <SingleSelect
          size="S"
          aria-label={text('desk.bulk.action')}
          placeholder={text('desk.bulk.action')}
          value={chosen}
          onChange={(value) => setAction(value as BulkAction)}
        >
          {offered[view.queue].map((name) => (
            <SingleSelectOption key={name} value={name}>
              {text(`desk.bulk.${name}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        {chosen === 'reject' && (
          <SingleSelect
            size="S"
            aria-label={text('desk.filter.guideline')}
            placeholder={text('desk.filter.guideline')}
            value={guideline}
            onChange={(value) => setGuideline(String(value))}
          >
            {guidelines.map(({ code, title }) => (
              <SingleSelectOption key={code} value={code}>
                {title}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        )}
        <Button size="S" disabled={!ready} onClick={() => setAsking(true)}>
          {text('desk.bulk.go')}
        </Button>
      </Flex>
      <Dialog.Root open={isAsking} onOpenChange={setAsking}>
        <Dialog.Content dir={direction}>
          <Dialog.Header>{text('desk.bulk.confirm')}</Dialog.Header>
          <Dialog.Body>
            <Typography textAlign="center">
              {chosen && text(`desk.bulk.confirm.${chosen}`, { number, count, guideline: title ?? '' })}
            </Typography>
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {text('desk.cancel')}
              </Button>
            </Dialog.Cancel>
            <Button fullWidth variant={chosen === 'reject' ? 'danger' : 'default'} onClick={start}>
              {text('desk.bulk.yes', { number, count })}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </Flex>
  );
};
