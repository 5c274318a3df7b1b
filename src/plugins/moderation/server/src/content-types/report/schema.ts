import { contestOutcomes } from '../../../../shared/contracts';
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
    /** Illegal content is reported with grounds and a name (DSA, article 16), anything else under a guideline. */
    kind: { type: 'enumeration', enum: ['guideline', 'illegal'], required: true, default: 'guideline' },
    guideline: { type: 'string' },
    text: { type: 'text' },
    name: { type: 'text', private: true },
    email: { type: 'string', private: true },
    /** The language in which the reporter is written to. */
    locale: { type: 'string' },
    weight: { type: 'float' },
    proven: { type: 'boolean' },
    /** Who reported, as readers are known: one report a comment, answered or not. */
    reporterKey: { type: 'string', required: true, private: true },
    reportedAt: { ...instant(), required: true },
    closedAt: instant(),
    /** documentId of the decision that answered it. */
    closedBy: { type: 'string' },
    outcome: { type: 'enumeration', enum: [...contestOutcomes] },
  },
} as const;
