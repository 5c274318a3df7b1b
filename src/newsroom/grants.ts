const plugin = 'plugin::moderation';

/** What readers may call, signed in or not: published content and the public half of moderation. */
export const readers = [
  ...['article', 'tag', 'author'].flatMap((type) => [`api::${type}.${type}.find`, `api::${type}.${type}.findOne`]),
  ...['list', 'submit', 'counts', 'replies', 'report'].map((action) => `${plugin}.comments.${action}`),
  ...['find', 'withdraw', 'appeal', 'exportData', 'erase'].map((action) => `${plugin}.receipts.${action}`),
  ...['request', 'preview', 'execute'].map((action) => `${plugin}.privacy.${action}`),
  ...['page', 'change'].map((action) => `${plugin}.subscriptions.${action}`),
  `${plugin}.guidelines.find`,
  `${plugin}.transparency.find`,
  `${plugin}.openapi.find`,
  ...['find', 'findOne'].map((action) => `${plugin}.embed.${action}`),
  `${plugin}.feeds.findOne`,
  ...['articles', 'tag'].map((action) => `api::feed.feed.${action}`),
];

/** What a moderator outside the admin panel may call besides. */
export const moderators = [
  ...readers,
  ...['list', 'lookUp', 'decide'].map((action) => `${plugin}.queue.${action}`),
  'plugin::users-permissions.user.me',
  'plugin::users-permissions.auth.changePassword',
];

/** Rights of the admin role Moderator: the desk, and reading the articles that comments stand under. */
export const adminModerator: { action: string; subject?: string }[] = [
  ...['queue.read', 'comments.decide', 'comments.bulk', 'readers.manage', 'log.read'].map((action) => ({
    action: `${plugin}.${action}`,
  })),
  ...['article', 'tag', 'author'].map((type) => ({
    action: 'plugin::content-manager.explorer.read',
    subject: `api::${type}.${type}`,
  })),
];

const explorer = 'plugin::content-manager.explorer';
const deletable = ['article', 'tag', 'author'].map((type) => ({
  action: `${explorer}.delete`,
  subject: `api::${type}.${type}`,
}));

/** What Strapi's own Editor and Author lack in a newsroom whose every type is localised. */
export const writers = [
  {
    role: 'strapi-editor',
    conditions: [],
    rights: [...deletable, { action: `${explorer}.publish`, subject: 'api::article.article' }],
  },
  { role: 'strapi-author', conditions: ['admin::is-creator'], rights: deletable },
];
