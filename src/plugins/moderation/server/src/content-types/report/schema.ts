import { hidden, instant } from '../instant';

/** A reader's complaint about a published comment. Open until a decision answers it. */
export const schema = {
  kind: 'collectionType',
  collectionName: 'moderation_reports',
  info: { singularName: 'report', pluralName: 'reports', displayName: 'Report' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    commentId: { type: 'integer', required: true },
    guideline: { type: 'string', required: true },
    text: { type: 'text' },
    /** Who reported, as readers are known: one report a comment, answered or not. */
    reporterKey: { type: 'string', required: true, private: true },
    reportedAt: { ...instant(), required: true },
    closedAt: instant(),
    /** documentId of the decision that answered it. */
    closedBy: { type: 'string' },
  },
} as const;
