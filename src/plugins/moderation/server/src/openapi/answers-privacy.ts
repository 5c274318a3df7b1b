import { z } from 'zod';
import { actions, actorKinds, contestOutcomes, states } from '../../../shared/contracts';
import { standings } from '../../../shared/names';
import { type PersonalExport, type PrivacyOutcome, type PrivacyPreview, privacyWishes } from '../../../shared/privacy';
import { count, id, instant, statement } from './answers';

/* What readers are told about their data, as schemas. */

const exported: z.ZodType<PersonalExport> = z.object({
  exportedAt: instant,
  comments: z.array(
    z.object({
      documentId: id,
      article: id,
      locale: z.string(),
      parent: id.nullable(),
      state: z.enum(states),
      submittedAt: instant,
      erasedAt: instant.nullable(),
      name: z.string().nullable(),
      body: z.string().nullable(),
      email: z.string().nullable(),
      signedIn: z.boolean(),
      badges: z.array(z.string()),
      contentHash: z.string().describe('SHA-256 over what was submitted; kept for good'),
      mails: z
        .object({ replies: z.boolean(), digest: z.boolean(), unsubscribed: z.boolean() })
        .nullable()
        .describe('What its writer is written to about; null where no address was left'),
      addressHashKept: z.boolean().describe('Whether a keyed hash of the network address is still kept'),
      decisions: z.array(
        z.object({
          action: z.enum(actions),
          to: z.enum(states),
          at: instant,
          by: z.enum(actorKinds),
          statement: statement.nullable(),
          note: z.string().nullable().optional(),
        }),
      ),
      appeal: z
        .object({
          text: z.string().nullable(),
          appealedAt: instant,
          closedAt: instant.nullable(),
          outcome: z.enum(contestOutcomes).nullable(),
          answer: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
  reports: z.array(
    z.object({
      documentId: id,
      guideline: z.string().nullable(),
      text: z.string().nullable(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      reportedAt: instant,
      closedAt: instant.nullable(),
      outcome: z.enum(contestOutcomes).nullable(),
    }),
  ),
  reader: z
    .object({
      key: z.string(),
      standing: z.enum(standings).nullable(),
      suspendedUntil: instant.nullable(),
      notes: z.array(z.object({ text: z.string().nullable(), at: instant })),
    })
    .nullable()
    .describe('Null in what a reader is handed'),
  besides: z.array(z.string()).describe('What is held as hashes, and elsewhere, in words'),
});

export const personalExport: z.ZodType<{ data: PersonalExport }> = z.object({ data: exported });

export const privacyAccepted = z.object({ data: z.object({ accepted: z.literal(true) }) });

export const privacyPreview: z.ZodType<{ data: PrivacyPreview }> = z.object({
  data: z.object({
    wants: z.enum(privacyWishes),
    locale: z.string().describe('The language that the request was made in'),
    expiresAt: instant,
    comments: count.describe('Comments that carry the address, words and all'),
    reports: count.describe('Reports that were made under it'),
    used: z.boolean().describe('The link has done what it was for'),
  }),
});

export const privacyOutcome: z.ZodType<{ data: PrivacyOutcome }> = z.object({
  data: z.discriminatedUnion('wants', [
    z.object({ wants: z.literal('export'), erased: z.literal(0), export: exported }),
    z.object({ wants: z.literal('erasure'), erased: count, export: z.null() }),
  ]),
});
