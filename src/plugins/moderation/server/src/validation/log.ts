import { z } from 'zod';
import { actions } from '../../../shared/contracts';
import { changeKinds } from '../../../shared/desk';
import { logCursorKind } from '../services/log';
import { logCursorShape } from '../store/log';
import { queueFilter } from './desk';
import { page } from './listing';
import { cursor, limit, parse } from './parse';

const { guideline, from, to, q } = queueFilter.shape;

const filter = z.strictObject({
  kind: z.enum(['decisions', 'changes']).optional(),
  action: z.enum([...actions, ...changeKinds]).optional(),
  by: z
    .string()
    .regex(/^[\w:-]{1,80}$/, 'must be an actor’s id such as admin:1')
    .optional(),
  ...{ guideline, from, to, q },
});

const listing = filter.extend({ limit: limit(50), cursor: page.shape.cursor });

/** What narrows the log. */
export const parseLogFilter = (input: unknown) => parse(filter, input);

/** A page of the log. */
export const parseLog = (input: unknown) => {
  const { limit, cursor: text, ...narrowing } = parse(listing, input);
  return { filter: narrowing, limit, cursor: cursor(text, logCursorKind, logCursorShape) };
};
