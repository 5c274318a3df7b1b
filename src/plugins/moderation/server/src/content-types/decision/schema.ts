import { actions, actorKinds, states } from '../../../../shared/contracts';
import { hidden, instant } from '../instant';

export const schema = {
  kind: 'collectionType',
  collectionName: 'moderation_decisions',
  info: { singularName: 'decision', pluralName: 'decisions', displayName: 'Decision' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    commentId: { type: 'integer', required: true },
    /** 1 for the submission, then one up for each; equals the comment's version after it. */
    seq: { type: 'integer', required: true },
    action: { type: 'enumeration', enum: [...actions], required: true },
    fromState: { type: 'enumeration', enum: [...states] },
    toState: { type: 'enumeration', enum: [...states], required: true },
    actorKind: { type: 'enumeration', enum: [...actorKinds], required: true },
    actorId: { type: 'string', required: true },
    actorName: { type: 'string', required: true },
    guideline: { type: 'string' },
    guidelineVersion: { type: 'integer' },
    note: { type: 'text' },
    noteHash: { type: 'string' },
    noteErased: { type: 'boolean' },
    findings: { type: 'json' },
    decidedAt: { ...instant(), required: true },
    /** From when anyone outside the desk may know; until then it can be undone. */
    settlesAt: { ...instant(), required: true },
    previousHash: { type: 'string', required: true },
    hash: { type: 'string', required: true },
  },
} as const;
