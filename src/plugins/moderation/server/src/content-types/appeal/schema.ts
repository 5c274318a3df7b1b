import { contestOutcomes } from '../../../../shared/contracts';
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
    outcome: { type: 'enumeration', enum: [...contestOutcomes] },
    /** The reason that its writer is told. */
    answer: { type: 'text' },
    /** Answered by who had rejected the comment, since there was nobody else. */
    soleModerator: { type: 'boolean' },
  },
} as const;
