import { hidden, instant } from '../instant';

export const schema = {
  kind: 'collectionType',
  collectionName: 'moderation_threads',
  info: { singularName: 'thread', pluralName: 'threads', displayName: 'Thread' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    articleId: { type: 'string', required: true },
    approved: { type: 'integer', required: true },
    pending: { type: 'integer', required: true },
    rejected: { type: 'integer', required: true },
    /** Approved comments that a reader can reach: a reply under a root that is not approved is not among them. */
    shown: { type: 'integer', required: true },
    /** Moves when what the public sees has changed. */
    version: { type: 'integer', required: true },
    closedAt: instant(),
  },
} as const;
