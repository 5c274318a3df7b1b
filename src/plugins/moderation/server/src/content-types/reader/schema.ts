import { standings } from '../../constants';
import { hidden, instant } from '../instant';

/** What the newsroom holds about a reader beyond the comments: a row exists only where a standing was given. */
export const schema = {
  kind: 'collectionType',
  collectionName: 'moderation_readers',
  info: { singularName: 'reader', pluralName: 'readers', displayName: 'Reader' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    key: { type: 'string', required: true },
    standing: { type: 'enumeration', enum: [...standings], required: true },
    suspendedUntil: instant(),
  },
} as const;
