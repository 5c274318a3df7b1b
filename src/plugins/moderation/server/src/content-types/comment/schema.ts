import { states } from '../../../../shared/contracts';
import { hidden, instant } from '../instant';

export const schema = {
  kind: 'collectionType',
  collectionName: 'moderation_comments',
  info: { singularName: 'comment', pluralName: 'comments', displayName: 'Comment' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    /** The article's documentId; no relation, see README's architecture section. */
    articleId: { type: 'string', required: true },
    parentId: { type: 'integer' },
    rootId: { type: 'integer' },
    /** As long as the newsroom allows in characters, of which one can be many code points. */
    name: { type: 'text' },
    body: { type: 'text' },
    email: { type: 'string', private: true },
    badges: { type: 'json' },
    readerKey: { type: 'string', private: true },
    signedIn: { type: 'boolean' },
    addressHash: { type: 'string', private: true },
    contentHash: { type: 'string' },
    state: { type: 'enumeration', enum: [...states], required: true },
    version: { type: 'integer', required: true },
    priority: { type: 'integer', required: true },
    escalated: { type: 'boolean', required: true },
    /** Approved replies below a root; kept with every decision. */
    replyCount: { type: 'integer', required: true },
    submittedAt: { ...instant(), required: true },
    visibleAt: instant(),
    erasedAt: instant(),
  },
} as const;
