import { z } from 'zod';
import { settings } from '../config';
import { appealing, illegalContent, underGuideline } from '../validation/contest';
import { decision } from '../validation/decision';
import { privacyRequest } from '../validation/privacy';
import { guest, signedIn } from '../validation/submission';
import * as answers from './answers';
import * as privacy from './answers-privacy';
import { transparency } from './answers-transparency';
import { type RefusalName, refusalSchema, refusals } from './refusals';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Each named schema of the description; the requests' are the very ones that check requests. */
export const componentSchemas = (): Record<string, JsonSchema> => ({
  ...written('output', {
    ReaderComment: answers.readerComment,
    CommentPage: answers.commentPage,
    CommentCounts: answers.counts,
    SubmittedComment: answers.submitted,
    Receipt: answers.receipt,
    ReportedComment: answers.reported,
    Guidelines: answers.guidelines,
    ModeratorComment: answers.moderatorComment,
    DecisionView: answers.decisionView,
    QueuePage: answers.queuePage,
    CommentWithHistory: answers.commentWithHistory,
    DecidedComment: answers.decided,
    Transparency: transparency,
    Csv: z.string(),
    PersonalExport: privacy.personalExport,
    PrivacyAccepted: privacy.privacyAccepted,
    PrivacyPreview: privacy.privacyPreview,
    PrivacyOutcome: privacy.privacyOutcome,
    Page: z.string(),
    Description: answers.description,
    Embed: answers.embed,
    Script: answers.script,
    Feed: answers.feed,
    ...Object.fromEntries(
      (Object.keys(refusals) as RefusalName[]).map((name) => [`${name}Answer`, refusalSchema(name)]),
    ),
  }),
  ...written('input', {
    ...submissions(),
    Decision: decision,
    Appeal: appealing,
    ReportUnderGuideline: underGuideline,
    ReportOfIllegalContent: illegalContent,
    PrivacyRequest: privacyRequest,
  }),
});

export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** One schema on its own, as parameters need it. */
export const schemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { ...options, io: 'input' });
  return rest;
};

const options = {
  unrepresentable: 'any',
  override: ({ jsonSchema }: { jsonSchema: JsonSchema }) => {
    if (jsonSchema.format) delete jsonSchema.pattern;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} as const;

/** `input` is what a client sends: before transforms, with defaults left out. `output` is closed: nothing else is answered. */
const written = (io: 'input' | 'output', schemas: Record<string, z.ZodType>): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { ...options, io, uri: (id) => reference(id).$ref }).schemas;
  return Object.fromEntries(Object.entries(made).map(([id, { $schema, $id, ...rest }]) => [id, rest]));
};

/** JSON Schema counts code points and the newsroom counts grapheme clusters, so the limits are told in words. */
const submissions = () => {
  const { nameMin, nameMax, bodyMin, bodyMax } = settings().limits;
  const counted = 'characters as readers count them (grapheme clusters)';
  const { shape } = guest;
  const told = {
    body: shape.body.describe(`From ${bodyMin} to ${bodyMax} ${counted}; kept exactly as sent`),
    email: shape.email.describe('Private; the outcome is sent there'),
    notify: shape.notify.describe('Only with an email: also when someone answers; all of it in one mail a day at most'),
    key: shape.key.describe(
      'A secret that the client makes up by chance. The same words sent again under it within 24 hours are the same comment, whose receipt is answered once more; nothing is stored twice',
    ),
    parent: shape.parent.describe('documentId of the comment that this one answers'),
    locale: shape.locale.describe('The language in which the article was read; the default one if left out'),
  };
  const name = shape.name.describe(`From ${nameMin} to ${nameMax} ${counted}, on one line`);
  return {
    GuestSubmission: guest.extend({ name, ...told }),
    SignedInSubmission: signedIn.extend({
      name: signedIn.shape.name.describe('Not looked at: the account has a name'),
      ...told,
    }),
  };
};
