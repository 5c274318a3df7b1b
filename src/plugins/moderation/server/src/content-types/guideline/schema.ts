import { hidden, instant } from '../instant';

export const schema = {
  kind: 'collectionType',
  collectionName: 'moderation_guidelines',
  info: { singularName: 'guideline', pluralName: 'guidelines', displayName: 'Guideline' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    code: { type: 'string', required: true },
    /** One for all languages of a code: a change in one language makes the next version in all. */
    version: { type: 'integer', required: true },
    position: { type: 'integer', required: true },
    title: { type: 'string', required: true },
    text: { type: 'text', required: true },
    retiredAt: instant(),
  },
} as const;
