import { z } from 'zod';
import { type QueueFilter, queueNames, queueOrders } from '../../../shared/desk';
import { queueCursorKind } from '../services/queue';
import { queueCursorShape } from '../store/queue';
import { page } from './listing';
import { cursor, documentId, limit, locale, parse } from './parse';

const day = z.iso.date('must be a day such as 2026-02-14');
const code = z.string().min(1, 'must not be empty').max(60, 'must have at most 60 characters');

/** PostgreSQL makes trigrams of three characters: a shorter word would have it read every comment. */
const sought = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(200, 'must have at most 200 characters')
  .refine((text) => !text.includes('\0'), 'must not contain control characters')
  .refine(
    (text) => text.split(/\s+/).some((word) => [...word.normalize('NFKC')].length >= 3),
    'must have a word of at least 3 characters',
  );

/** The filters of the desk, as they stand in a query string, in a bulk selection, and in the desk's own address. */
export const queueFilter = z.strictObject({
  article: documentId.optional(),
  tag: documentId.optional(),
  locale: locale.optional(),
  guideline: code.optional(),
  rule: code.optional(),
  reader: z
    .string()
    .regex(/^(user|guest):[\w-]{1,64}$/, 'must be a reader’s key')
    .optional(),
  moderator: z
    .string()
    .regex(/^(admin|user|token):\w{1,64}$/, 'must be the id of a moderator such as admin:1')
    .optional(),
  from: day.optional(),
  to: day.optional(),
  waiting: z.coerce
    .number('must be a whole number of hours')
    .int('must be a whole number of hours')
    .min(1, 'must be at least 1')
    .max(87_600, 'must be at most 87600')
    .optional(),
  q: sought.optional(),
});

export const queueName = z.enum(queueNames);

const listing = queueFilter.extend({
  queue: queueName.default('waiting'),
  order: z.enum(queueOrders).optional(),
  limit: limit(30),
  cursor: page.shape.cursor,
});

/** A page of one of the desk's queues. What waits comes by priority, what is looked back on newest first, unless asked otherwise. */
export const parseListing = (input: unknown) => {
  const { queue, order: given, limit, cursor: text, ...filter } = parse(listing, input);
  const order = given ?? (back.has(queue) ? ('newest' as const) : ('priority' as const));
  return {
    queue,
    order,
    limit,
    filter,
    cursor: cursor(text, queueCursorKind({ queue, order }), queueCursorShape(order)),
  };
};

const back = new Set<string>(['approved', 'rejected', 'all']);

/** A queue and what narrows it. */
export const parseSelection = (input: unknown): { queue: z.infer<typeof queueName>; filter: QueueFilter } => {
  const { queue, ...filter } = parse(queueFilter.extend({ queue: queueName.default('waiting') }), input);
  return { queue, filter };
};

/** Part of an article's title. */
export const parseArticleSearch = (input: unknown): string =>
  parse(z.strictObject({ q: z.string().trim().max(200, 'must have at most 200 characters').default('') }), input).q;
