export const pluginId = 'moderation';

/** Content type ids, where Strapi wants them. */
export const uid = {
  comment: 'plugin::moderation.comment',
  decision: 'plugin::moderation.decision',
  guideline: 'plugin::moderation.guideline',
  thread: 'plugin::moderation.thread',
  reader: 'plugin::moderation.reader',
} as const;

/** Actions an admin role can hold. Routes, pages and the first roles name them from here. */
export const permission = {
  readQueue: 'plugin::moderation.queue.read',
  decide: 'plugin::moderation.comments.decide',
  manageGuidelines: 'plugin::moderation.guidelines.manage',
} as const;

export const webhookEvents = {
  submit: 'moderation.comment.submitted',
  approve: 'moderation.comment.approved',
  reject: 'moderation.comment.rejected',
  withdraw: 'moderation.comment.withdrawn',
} as const;

export type WebhookEvent = (typeof webhookEvents)[keyof typeof webhookEvents];
