import { z } from 'zod';

const count = z.number().int().min(0);
const secret = z.string().min(32, 'must be a secret of at least 32 characters');

const schema = z.strictObject({
  /** The content type that readers comment on; must be localised and have draft and publish. */
  article: z.string(),
  /** Keys that receipts are signed with: the first signs, all are accepted. */
  receiptKeys: z.array(secret).min(1, 'needs at least one key'),
  /** Key under which network addresses are hashed. */
  addressKey: secret,
  /** Key that signs webhook deliveries. */
  webhookKey: secret,
  /** How long a decision can be taken back before anyone hears of it. */
  graceSeconds: count.max(3600),
  limits: z
    .strictObject({
      nameMin: count.min(1),
      nameMax: count.min(1),
      bodyMin: count.min(1),
      bodyMax: count.min(1),
    })
    .refine(({ nameMin, nameMax }) => nameMin <= nameMax, 'nameMin must not be above nameMax')
    .refine(({ bodyMin, bodyMax }) => bodyMin <= bodyMax, 'bodyMin must not be above bodyMax'),
  duplicateMinutes: count,
  premoderation: z.strictObject({
    mode: z.enum(['everyone', 'new_readers']),
    /** A reader publishes at once with this many approved and none rejected in this many days. */
    approved: count.min(1),
    days: count.min(1).max(36_500),
  }),
  /** Comments accepted in the window from one reader and from one network address; 0 means no limit. */
  rate: z.strictObject({ windowSeconds: count.min(1), perReader: count, perAddress: count }),
  /** Where a reader reads a receipt, with {receipt} in its place; empty where the newsroom has no such page. */
  receiptUrl: z.string().refine((url) => url === '' || url.includes('{receipt}'), 'must contain {receipt}'),
  /** How often an open desk's session and permission are looked at again. */
  streamCheckSeconds: count.min(1).max(60),
  jobs: z.strictObject({ enabled: z.boolean(), concurrency: count.min(1) }),
});

export type Settings = z.infer<typeof schema>;

export const config = {
  default: {
    article: 'api::article.article',
    graceSeconds: 5,
    limits: { nameMin: 1, nameMax: 80, bodyMin: 2, bodyMax: 4000 },
    duplicateMinutes: 10,
    premoderation: { mode: 'everyone', approved: 5, days: 90 },
    rate: { windowSeconds: 60, perReader: 10, perAddress: 120 },
    receiptUrl: '',
    streamCheckSeconds: 45,
    jobs: { enabled: true, concurrency: 4 },
  },
  validator(given: unknown) {
    const { error } = schema.safeParse(given);
    if (!error) return;
    const flaws = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The moderation plugin's configuration is not right: ${flaws.join('; ')}.`);
  },
};

/** The plugin's settings as configured; checked at boot by `config.validator`. */
export const settings = (): Settings => strapi.config.get('plugin::moderation') as Settings;

/** Refuses to start where readers would comment on a content type that is not there; types are known only after loading. */
export const checkArticleType = (): void => {
  const { article } = settings();
  if (!(article in strapi.contentTypes))
    throw new Error(
      `The moderation plugin's configuration is not right: article: no content type is called ${article}.`,
    );
};
