import { Box, Tabs } from '@strapi/design-system';
import { memo } from 'react';
import { type DeskCounts, queueNames } from '../../../shared/desk';
import { useText } from './useText';

/** The queues with how many comments each holds. */
export const QueueTabs = memo(({ counts }: { counts: DeskCounts | undefined }) => {
  const { text } = useText();
  return (
    <Box overflow="auto" style={{ scrollbarWidth: 'thin' }}>
      <Tabs.List aria-label={text('desk.queues')} style={{ minWidth: 'max-content' }}>
        {queueNames.map((name) => (
          <Tabs.Trigger key={name} value={name}>
            {counts
              ? text('tab.counted', { tab: text(`desk.queue.${name}`), count: counts[name] })
              : text(`desk.queue.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Box>
  );
});
QueueTabs.displayName = 'QueueTabs';
