import { z } from 'zod';
import { type ModeratorAction, moderatorActions } from '../../../shared/contracts';
import { flawOf, normalise } from '../domain/text';
import { documentId, parse } from './parse';

/** What a moderator writes for colleagues, to a decision or about a reader; or for a reader, as an answer. */
export const note = z
  .string()
  .max(2000, 'must have at most 2000 characters')
  .transform((text) => normalise(text).trim())
  .refine((text) => text === '' || flawOf(text) === undefined, 'must be text that can be seen');

/** The version of a comment that was seen. */
export const version = z.number().int('must be a whole number').min(1, 'must be at least 1');

export const guideline = z.string().max(60, 'must be the code of a guideline');

interface Given {
  action: ModeratorAction;
  guideline?: string | null;
  note?: string | null;
}

/** What an action needs besides, and what does not go with it: the same for one comment and for many. */
export const goTogether = (given: Given, context: z.RefinementCtx) => {
  const flaw = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (given.action === 'reject' && !given.guideline)
    flaw('guideline', 'is required: a rejection names the guideline it is made under');
  if (given.action !== 'reject' && given.guideline) flaw('guideline', 'goes with a rejection only');
  if (given.action === 'note' && !given.note) flaw('note', 'is required');
};

export const decision = z
  .strictObject({
    action: z.enum(moderatorActions),
    guideline: guideline.nullish(),
    note: note.nullish(),
    answer: note.nullish().describe('Told to the reader whose appeal this decision answers'),
    version,
  })
  .superRefine(goTogether)
  .superRefine(({ note, answer }, context) => {
    const message = 'goes without note: it is kept in its place';
    if (note && answer) context.addIssue({ code: 'custom', path: ['answer'], message });
  });

export interface ParsedDecision {
  documentId: string;
  action: ModeratorAction;
  guideline?: string;
  note?: string;
  answer?: string;
  version: number;
}

/** A moderator's decision, from REST's or GraphQL's `data`. */
export const parseDecision = (input: { documentId: unknown; data: unknown }): ParsedDecision => {
  const id = parse(documentId, input.documentId);
  const given = parse(z.object({ data: decision }), { data: input.data }).data;
  return {
    documentId: id,
    action: given.action,
    version: given.version,
    guideline: given.guideline ?? undefined,
    note: given.note || undefined,
    answer: given.answer || undefined,
  };
};
