import { z } from 'zod';
import type { DeskSettings } from '../../shared/desk';

/** A whole number; refused in words that follow a field's name. */
const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z.number().int().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`);
const secret = z.string().min(32, 'must be a secret of at least 32 characters');
const days = whole(0, 36_500);
const notAbove = (lower: string, upper: string) => ({ path: [lower], message: `must not be above ${upper}` });

/** What the panel can set while the newsroom runs. The upper ends keep a slip of the hand from stopping every comment. */
export const deskSettings = z.strictObject({
  premoderation: z.strictObject({
    mode: z.enum(['everyone', 'new_readers']),
    /** A reader publishes at once with this many approved and none rejected in this many days. */
    approved: whole(1, 1_000_000),
    days: whole(1, 36_500),
  }),
  /** How long a decision can be taken back before anyone hears of it. */
  graceSeconds: whole(0, 3600),
  limits: z
    .strictObject({
      nameMin: whole(1, 1000),
      nameMax: whole(1, 1000),
      bodyMin: whole(1, 100_000),
      bodyMax: whole(1, 100_000),
      /** A comment with more links than this waits for a moderator. */
      maxLinks: whole(0, 100),
    })
    .refine(({ nameMin, nameMax }) => nameMin <= nameMax, notAbove('nameMin', 'nameMax'))
    .refine(({ bodyMin, bodyMax }) => bodyMin <= bodyMax, notAbove('bodyMin', 'bodyMax')),
  duplicateMinutes: whole(0, 525_600),
  /** Comments accepted in the window from one reader and from one network address; 0 means no limit. */
  rate: z.strictObject({
    windowSeconds: whole(1, 86_400),
    perReader: whole(0, 1_000_000),
    perAddress: whole(0, 1_000_000),
  }),
  /** For how many days what is personal is kept; 0 means for as long as the comment is. */
  retention: z.strictObject({
    /** Keyed hashes of network addresses, from the submission. */
    addressHashDays: days,
    /** E-mail addresses, once a decision can no longer be appealed. */
    emailDays: days,
    /** Rejected comments, words and all, once the rejection can no longer be appealed. */
    rejectedDays: days,
    /** Comments that their readers withdrew, words and all. */
    withdrawnDays: days,
  }),
  /** How long a colleague sees that somebody looks at a comment, unless that somebody goes on looking. */
  claimSeconds: whole(15, 900),
  /** For so many days after a rejection its reader can appeal. */
  appealDays: whole(1, 3650),
  /** Of reports' weights: a reporter nobody knows weighs 1. */
  reports: z.strictObject({
    queueAt: whole(1, 1000),
    hideAt: whole(0, 1000),
    burstCount: whole(2, 10_000),
    burstMinutes: whole(1, 1440),
  }),
});

const schema = deskSettings.extend({
  /** The content type that readers comment on; must be localised and have draft and publish. */
  article: z.string(),
  /** Keys that receipts are signed with: the first signs, all are accepted. */
  receiptKeys: z.array(secret).min(1, 'needs at least one key'),
  /** Keys under which network addresses are hashed: the first hashes what is new, by the others readers are known still. */
  addressKeys: z.array(secret).min(1, 'needs at least one key'),
  /** Key that signs webhook deliveries. */
  webhookKey: secret,
  /** Where a reader reads a receipt, with {receipt} in its place, and {locale} where wanted; empty where the newsroom has no such page. */
  receiptUrl: z.string().refine((url) => url === '' || url.includes('{receipt}'), 'must contain {receipt}'),
  /** Where a reader confirms a privacy request, with {token} in its place, and {locale} where wanted; empty: the API answers. */
  privacyUrl: z.string().refine((url) => url === '' || url.includes('{token}'), 'must contain {token}'),
  /** Where a comment stands, with {article} in its place, and {comment} and {locale} where wanted; empty where nowhere. */
  articleUrl: z.string().refine((url) => url === '' || url.includes('{article}'), 'must contain {article}'),
  /** How often an open desk's session and permission are looked at again. */
  streamCheckSeconds: whole(1, 60),
  jobs: z.strictObject({ enabled: z.boolean(), concurrency: whole(1) }),
});

export type Settings = z.infer<typeof schema>;

export const config = {
  default: {
    article: 'api::article.article',
    graceSeconds: 5,
    limits: { nameMin: 1, nameMax: 80, bodyMin: 2, bodyMax: 4000, maxLinks: 2 },
    duplicateMinutes: 10,
    premoderation: { mode: 'everyone', approved: 5, days: 90 },
    rate: { windowSeconds: 60, perReader: 10, perAddress: 120 },
    retention: { addressHashDays: 90, emailDays: 30, rejectedDays: 0, withdrawnDays: 0 },
    claimSeconds: 90,
    appealDays: 30,
    reports: { queueAt: 1, hideAt: 0, burstCount: 5, burstMinutes: 10 },
    receiptUrl: '',
    privacyUrl: '',
    articleUrl: '',
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

/** What the environment says; checked at boot by `config.validator`. */
const configured = (): Settings => strapi.config.get('plugin::moderation') as Settings;

let chosen: Partial<DeskSettings> = {};
let merged: Settings | undefined;

/** The settings that hold now: what was chosen in the panel, and the environment's where nothing was. The same object until they change. */
export const settings = (): Settings => {
  merged ??= { ...configured(), ...chosen };
  return merged;
};

/** The part of the environment's settings that the panel can overrule. */
export const defaultSettings = (): DeskSettings => {
  const { premoderation, graceSeconds, limits, duplicateMinutes, rate, retention, claimSeconds, appealDays, reports } =
    configured();
  return { premoderation, graceSeconds, limits, duplicateMinutes, rate, retention, claimSeconds, appealDays, reports };
};

/** From now on these hold in this process. */
export const choose = (given: Partial<DeskSettings>): void => {
  chosen = given;
  merged = undefined;
};

/** Refuses to start where readers would comment on a content type that is not there; types are known only after loading. */
export const checkArticleType = (): void => {
  const { article } = settings();
  if (!(article in strapi.contentTypes))
    throw new Error(
      `The moderation plugin's configuration is not right: article: no content type is called ${article}.`,
    );
};
