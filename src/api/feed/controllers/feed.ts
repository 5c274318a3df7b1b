import { createHash } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { addressOf, serverAddress } from '../../../site/addresses';
import { type FeedArticle, findTag, newestArticles } from '../../../site/articles';
import { articlesFeed, changedLast } from '../../../site/feed';

/** The newsroom's articles as RSS: all of a language, or those of one tag. */
export default {
  async articles(ctx: Context) {
    const locale = await localeOf(ctx);
    const title = strapi.config.get('site.name') as string;
    const page = addressOf('front', { locale });
    const self = `${serverAddress()}/api/feeds/articles?locale=${locale}`;
    const articles = await newestArticles({ locale });
    send(ctx, { xml: articlesFeed({ title, description: title, page, self, locale }, articles), articles });
  },

  async tag(ctx: Context) {
    const locale = await localeOf(ctx);
    const tag = await findTag({ locale, slug: ctx.params.slug });
    if (!tag) throw new errors.NotFoundError('The tag was not found');
    const title = `${tag.name} · ${strapi.config.get('site.name')}`;
    const page = addressOf('tag', { locale, slug: tag.slug });
    const self = `${serverAddress()}/api/feeds/tags/${encodeURIComponent(tag.slug)}?locale=${locale}`;
    const articles = await newestArticles({ locale, tag: tag.documentId });
    const description = tag.description ?? tag.name;
    send(ctx, { xml: articlesFeed({ title, description, page, self, locale }, articles), articles });
  },
};

/**
 * The language asked for, or the newsroom's default.
 * @throws ValidationError for one that the newsroom does not have
 */
const localeOf = async (ctx: Context): Promise<string> => {
  const service = strapi.plugin('i18n').service('locales');
  const { locale } = ctx.query;
  if (locale === undefined) return service.getDefaultLocale();
  const known: { code: string }[] = await service.find();
  const found = known.find(({ code }) => code === locale);
  if (found) return found.code;
  const message = `locale must be one of: ${known.map(({ code }) => code).join(', ')}`;
  throw new errors.ValidationError(message, { errors: [{ path: ['locale'], message, name: 'ValidationError' }] });
};

/** Feed readers ask often and mostly in vain: who has the newest version already is told so and gets nothing. */
const send = (ctx: Context, { xml, articles }: { xml: string; articles: FeedArticle[] }) => {
  ctx.body = xml;
  ctx.type = 'application/rss+xml';
  ctx.set('Cache-Control', 'public, max-age=300');
  ctx.etag = createHash('sha256').update(xml).digest('base64url');
  if (articles.length > 0) ctx.lastModified = changedLast(articles);
  if (ctx.fresh) ctx.status = 304;
};
