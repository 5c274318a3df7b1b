import { hidden, instant } from '../instant';

/** A reader's single objection to a rejection. Open until a decision answers it. */
export const schema = {
  kind: 'collectionType',
  collectionName: 'moderation_appeals',
  info: { singularName: 'appeal', pluralName: 'appeals', displayName: 'Appeal' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    commentId: { type: 'integer', required: true },
    text: { type: 'text' },
    appealedAt: { ...instant(), required: true },
    closedAt: instant(),
    closedBy: { type: 'string' },
    outcome: { type: 'enumeration', enum: ['granted', 'upheld'] },
  },
} as const;
