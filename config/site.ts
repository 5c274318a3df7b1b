import { type Env, text } from '../src/environment';

/** Where readers find what feeds and the site's map name: the demo's pages, unless a frontend has pages of its own. */
const front = '/demo/?locale={locale}';
const page = (name: string) => `/demo/${name}.html?locale={locale}&slug={slug}`;

export default ({ env }: { env: Env }) => ({
  name: text(env, 'SITE_NAME', 'Rostra'),
  front: text(env, 'SITE_FRONT_URL', front),
  article: text(env, 'SITE_ARTICLE_URL', page('article')),
  tag: text(env, 'SITE_TAG_URL', page('tag')),
  author: text(env, 'SITE_AUTHOR_URL', page('author')),
});
