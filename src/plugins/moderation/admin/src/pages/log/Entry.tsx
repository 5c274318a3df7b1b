import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { states } from '../../../../shared/contracts';
import type { LogEntry } from '../../../../shared/desk';
import { standings } from '../../../../shared/names';
import { type Text, useText } from '../../components/useText';
import { useTitles } from '../../components/useTitles';
import { When } from '../../components/When';
import { home } from '../../plugin';

/** One entry: what was done, by whom, when, about what, and why. */
export const Entry = ({ entry }: { entry: LogEntry }) => {
  const { at, action, by, note } = entry;
  const { text } = useText();
  return (
    <Box tag="li" background="neutral0" shadow="tableShadow" hasRadius padding={4} style={{ overflowWrap: 'anywhere' }}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="h2" variant="omega" fontWeight="bold">
          {text(`log.did.${action}`)} <Under entry={entry} />
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          <bdi>{by.kind === 'rule' ? text('by.rule', { name: by.name }) : by.name}</bdi> · <When at={at} />
        </Typography>
      </Flex>
      <Subject entry={entry} />
      <FromTo entry={entry} />
      {note && (
        <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
          {note}
        </Typography>
      )}
    </Box>
  );
};

const Under = ({ entry: { guideline } }: { entry: LogEntry }) => {
  const { text } = useText();
  const { titleOf } = useTitles();
  if (!guideline) return null;
  const { code, version } = guideline;
  return <>{text('log.under', { guideline: titleOf(code), version })}</>;
};

const Subject = ({ entry: { action, subject, comment } }: { entry: LogEntry }) => {
  const { text } = useText();
  if (comment)
    return (
      <Typography tag="p" textColor="neutral700">
        {comment.excerpt === '' ? (
          text('comment.erased')
        ) : (
          <>
            <bdi>{comment.name}</bdi>
            {': '}
            <bdi>{comment.excerpt}</bdi>
          </>
        )}
      </Typography>
    );
  if (subject === 'reader:erased') return <Typography tag="p">{text('log.readerErased')}</Typography>;
  const isReader = action === 'standing' || action === 'reader-note';
  if (isReader)
    return (
      <Link tag={NavLink} to={`${home}/readers/${encodeURIComponent(subject)}`}>
        {text('log.reader', { key: subject })}
      </Link>
    );
  return (
    <Typography tag="p" textColor="neutral700">
      <bdi>{subject}</bdi>
    </Typography>
  );
};

/** States and standings in the panel's language; anything else as it was written down. */
const FromTo = ({ entry: { from, to } }: { entry: LogEntry }) => {
  const { text } = useText();
  if (from === to || (from === null && to === null)) return null;
  const called = (value: string | null) => (value === null ? '–' : (known(value, text) ?? value));
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      <bdi>{called(from)}</bdi> → <bdi>{called(to)}</bdi>
    </Typography>
  );
};

const known = (value: string, text: Text): string | undefined => {
  const state = states.find((name) => name === value);
  if (state) return text(`state.${state}`);
  const standing = standings.find((name) => name === value);
  return standing && text(`standing.${standing}`);
};
