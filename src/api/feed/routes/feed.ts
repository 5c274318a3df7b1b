export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/feeds/articles', handler: 'feed.articles' },
    { method: 'GET', path: '/feeds/tags/:slug', handler: 'feed.tag' },
  ],
};
