/** Names that the server registers and the admin panel shows. */

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
