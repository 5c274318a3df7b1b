import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { refuseDrafts } from '../api/article/drafts';

const articleUid = 'api::article.article';
const relations = ['authors', 'tags'] as const;
type Relation = (typeof relations)[number];

interface Entity {
  id: number;
}
type Resolver = (next: Resolve, parent: Entity, args: object, context: Context, info: object) => unknown;
type Resolve = (parent: Entity, args: object, context: Context, info: object) => unknown;
interface Context {
  state: { auth?: object };
}

/**
 * Strapi's GraphQL loads every relation of every article by itself: 44 statements for ten articles with authors and tags.
 * Here the articles of one operation are loaded together. A field that filters, sorts or pages takes Strapi's way.
 */
export const batchRelations = (strapi: Core.Strapi) => {
  const fields = relations.map((relation) => [`Article.${relation}`, { middlewares: [batched(strapi, relation)] }]);
  const published = { middlewares: [publishedOnly] };
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      resolversConfig: {
        ...Object.fromEntries(fields),
        'Query.articles': published,
        'Query.article': published,
        'Query.articles_connection': published,
      },
    });
};

const publishedOnly: Resolver = (next, parent, args, context, info) => {
  refuseDrafts({ status: (args as { status?: unknown }).status, auth: context.state.auth });
  return next(parent, args, context, info);
};

const plain = (args: object) => {
  const { pagination, sort, ...others } = args as { pagination?: object; sort?: unknown[] };
  return Object.keys(others).length === 0 && Object.keys(pagination ?? {}).length === 0 && (sort ?? []).length === 0;
};

const batched =
  (strapi: Core.Strapi, relation: Relation): Resolver =>
  (next, parent, args, context, info) =>
    plain(args) ? loaderFor(strapi, relation, context).load(parent.id) : next(parent, args, context, info);

const loaders = new WeakMap<object, Map<Relation, DataLoader<number, unknown>>>();

const loaderFor = (strapi: Core.Strapi, relation: Relation, context: Context) => {
  const ofOperation = loaders.get(context) ?? new Map<Relation, DataLoader<number, unknown>>();
  loaders.set(context, ofOperation);
  const loader = ofOperation.get(relation) ?? new DataLoader<number, unknown>((ids) => load(strapi, relation, ids));
  ofOperation.set(relation, loader);
  return loader;
};

/** At most this many of one article's authors or tags, as Strapi's own default page. */
const pageSize = 25;

const load = async (strapi: Core.Strapi, relation: Relation, ids: readonly number[]) => {
  const rows: Record<string, unknown>[] = await strapi.db.query(articleUid).findMany({
    select: ['id'],
    where: { id: { $in: ids } },
    populate: { [relation]: true },
  });
  const found = new Map(rows.map((row) => [row.id, row[relation] as object[]]));
  return ids.map((id) => (found.get(id) ?? []).slice(0, pageSize));
};
