import { z } from 'zod';
import { bulkActions } from '../../../shared/desk';
import type { BatchInput } from '../services/bulk';
import { goTogether, guideline, note, version } from './decision';
import { queueFilter, queueName } from './desk';
import { documentId, parse } from './parse';

/** As many as fit into the largest body that is taken, 256 kB. More are selected by queue and filter. */
const mostNamed = 4000;

const seen = z.strictObject({ documentId, version: version.max(2_147_483_647, 'must be a version that was seen') });

const named = z
  .array(z.unknown())
  .min(1, 'must name at least one comment')
  .max(mostNamed, `must name at most ${mostNamed} comments; select more by queue and filter`)
  // Only then each: a list that is too long is one flaw, not one for each of its items.
  .pipe(z.array(seen))
  .superRefine((comments, context) => {
    const first = new Map<string, number>();
    comments.forEach(({ documentId }, index) => {
      if (first.has(documentId))
        context.addIssue({ code: 'custom', path: [index, 'documentId'], message: 'is named twice' });
      first.set(documentId, index);
    });
  });

/** Either or: told apart before they are read, so that a flaw is named in the words of the one that was meant. */
const selection = z
  .strictObject({ comments: named.optional(), queue: queueName.optional(), filter: queueFilter.optional() })
  .superRefine(({ comments, queue, filter }, context) => {
    const flaw = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (comments && queue) flaw('queue', 'goes without comments');
    if (comments && filter) flaw('filter', 'goes without comments');
    if (!comments && !queue) flaw('queue', 'is required, or comments');
  });

const request = z
  .strictObject({ action: z.enum(bulkActions), guideline: guideline.nullish(), note: note.nullish(), selection })
  .superRefine(goTogether);

/** One decision about many comments, from a request's `data`. */
export const parseBulk = (data: unknown): Omit<BatchInput, 'actor'> => {
  const given = parse(z.object({ data: request }), { data }).data;
  const { comments, queue = 'waiting', filter = {} } = given.selection;
  return {
    action: given.action,
    guideline: given.guideline ?? undefined,
    note: given.note || undefined,
    selection: comments ? { comments } : { queue, filter },
  };
};

export const parseBulkId = (params: unknown): string => parse(z.object({ documentId }), params).documentId;
