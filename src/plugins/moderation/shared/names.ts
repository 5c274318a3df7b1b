/** Names that the server registers and the admin panel shows. */

/** Actions an admin role can hold. Routes, pages and the first roles name them from here. */
export const permission = {
  readQueue: 'plugin::moderation.queue.read',
  decide: 'plugin::moderation.comments.decide',
  decideInBulk: 'plugin::moderation.comments.bulk',
  seePersonalData: 'plugin::moderation.personal.read',
  manageReaders: 'plugin::moderation.readers.manage',
  eraseReaders: 'plugin::moderation.readers.erase',
  manageGuidelines: 'plugin::moderation.guidelines.manage',
  manageMails: 'plugin::moderation.mails.manage',
  changeSettings: 'plugin::moderation.settings.change',
  readLog: 'plugin::moderation.log.read',
  exportLog: 'plugin::moderation.log.export',
} as const;

/** How the newsroom stands to a reader. */
export const standings = ['normal', 'premoderated', 'trusted', 'suspended', 'banned'] as const;
export type Standing = (typeof standings)[number];

export const webhookEvents = {
  submit: 'moderation.comment.submitted',
  approve: 'moderation.comment.approved',
  reject: 'moderation.comment.rejected',
  withdraw: 'moderation.comment.withdrawn',
} as const;

export type WebhookEvent = (typeof webhookEvents)[keyof typeof webhookEvents];
