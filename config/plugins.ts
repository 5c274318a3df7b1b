import { type Env, flag, list, text, whole } from '../src/environment';
import { boundFragments, refuseFlawed } from '../src/graphql/bound-fragments';
import { hideInternals } from '../src/graphql/hide-internals';
import { limitAliases } from '../src/graphql/limit-aliases';
import { limitCost } from '../src/graphql/limit-cost';
import { mailFolder } from '../src/mail-folder';

export default ({ env }: { env: Env }) => ({
  moderation: {
    enabled: true,
    resolve: './src/plugins/moderation',
    config: {
      article: 'api::article.article',
      receiptKeys: list(env, 'RECEIPT_KEYS', []),
      addressKeys: list(env, 'ADDRESS_KEY', []),
      webhookKey: env('WEBHOOK_KEY'),
      graceSeconds: whole(env, 'MODERATION_GRACE_SECONDS', 5),
      limits: {
        nameMin: 1,
        nameMax: whole(env, 'MODERATION_NAME_MAX', 80),
        bodyMin: whole(env, 'MODERATION_BODY_MIN', 2),
        bodyMax: whole(env, 'MODERATION_BODY_MAX', 4000),
        maxLinks: whole(env, 'MODERATION_MAX_LINKS', 2),
      },
      duplicateMinutes: whole(env, 'MODERATION_DUPLICATE_MINUTES', 10),
      premoderation: {
        mode: text(env, 'MODERATION_PREMODERATE', 'everyone'),
        approved: whole(env, 'MODERATION_TRUST_APPROVED', 5),
        days: whole(env, 'MODERATION_TRUST_DAYS', 90),
      },
      rate: {
        windowSeconds: whole(env, 'MODERATION_RATE_WINDOW_SECONDS', 60),
        perReader: whole(env, 'MODERATION_RATE_PER_READER', 10),
        perAddress: whole(env, 'MODERATION_RATE_PER_ADDRESS', 120),
      },
      retention: {
        addressHashDays: whole(env, 'MODERATION_KEEP_ADDRESS_HASH_DAYS', 90),
        emailDays: whole(env, 'MODERATION_KEEP_EMAIL_DAYS', 30),
        rejectedDays: whole(env, 'MODERATION_KEEP_REJECTED_DAYS', 0),
        withdrawnDays: whole(env, 'MODERATION_KEEP_WITHDRAWN_DAYS', 0),
      },
      claimSeconds: whole(env, 'MODERATION_CLAIM_SECONDS', 90),
      appealDays: whole(env, 'MODERATION_APPEAL_DAYS', 30),
      reports: {
        queueAt: whole(env, 'MODERATION_REPORTS_QUEUE_AT', 1),
        hideAt: whole(env, 'MODERATION_REPORTS_HIDE_AT', 0),
        burstCount: whole(env, 'MODERATION_REPORTS_BURST_COUNT', 5),
        burstMinutes: whole(env, 'MODERATION_REPORTS_BURST_MINUTES', 10),
      },
      receiptUrl: text(env, 'MODERATION_RECEIPT_URL', ''),
      privacyUrl: text(env, 'MODERATION_PRIVACY_URL', ''),
      articleUrl: text(env, 'MODERATION_ARTICLE_URL', ''),
      streamCheckSeconds: whole(env, 'MODERATION_STREAM_CHECK_SECONDS', 45),
      jobs: { enabled: flag(env, 'MODERATION_JOBS', true), concurrency: whole(env, 'MODERATION_JOBS_CONCURRENCY', 4) },
    },
  },
  graphql: {
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      landingPage: env('NODE_ENV') !== 'production',
      generateArtifacts: false,
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: 12,
      apolloServer: {
        cors: false,
        // Strapi's body middleware, with its limit, steps aside for GraphQL; the two doors are of one size.
        bodyParserConfig: { jsonLimit: '256kb', formLimit: '256kb' },
        introspection: flag(env, 'GRAPHQL_INTROSPECTION', env('NODE_ENV') !== 'production'),
        plugins: [boundFragments(5_000), hideInternals((error) => strapi.log.error(error)), limitCost(20_000)],
        validationRules: [refuseFlawed, limitAliases({ fields: 500, rootFields: 10 })],
        // Never a stack trace to a client; Apollo adds one outside production by default.
        includeStacktraceInErrorResponses: false,
      },
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwt: { expiresIn: '7d' },
      ratelimit: { enabled: true, interval: { min: 1 }, max: whole(env, 'AUTH_RATE_PER_MINUTE', 10) },
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: mailTransport(env),
      settings: {
        defaultFrom: text(env, 'MAIL_FROM', 'newsroom@example.org'),
        defaultReplyTo: text(env, 'MAIL_REPLY_TO', text(env, 'MAIL_FROM', 'newsroom@example.org')),
      },
    },
  },
  upload: {
    config: { sizeLimit: 20 * 1024 * 1024, security: { deniedTypes: ['image/svg+xml', 'text/html'] } },
  },
  i18n: { enabled: true },
});

/** SMTP from the environment; where MAIL_FOLDER is set instead (the demo), messages become files. */
function mailTransport(env: Env) {
  const folder = text(env, 'MAIL_FOLDER', '');
  if (folder) return mailFolder(folder);
  const user = text(env, 'SMTP_USER', '');
  return {
    host: text(env, 'SMTP_HOST', '127.0.0.1'),
    port: whole(env, 'SMTP_PORT', 587),
    secure: flag(env, 'SMTP_SECURE', false),
    ...(user && { auth: { user, pass: env('SMTP_PASSWORD') } }),
  };
}
