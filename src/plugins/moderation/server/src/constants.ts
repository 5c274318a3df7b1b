export { permission, type Standing, standings, type WebhookEvent, webhookEvents } from '../../shared/names';

export const pluginId = 'moderation';

/** Content type ids, where Strapi wants them. */
export const uid = {
  comment: 'plugin::moderation.comment',
  decision: 'plugin::moderation.decision',
  guideline: 'plugin::moderation.guideline',
  thread: 'plugin::moderation.thread',
  reader: 'plugin::moderation.reader',
  report: 'plugin::moderation.report',
  appeal: 'plugin::moderation.appeal',
} as const;
