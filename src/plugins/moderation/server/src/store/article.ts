import { settings } from '../config';
import type { Query } from './sql';

/**
 * The article fields that commenting depends on, with what holds where a newsroom's type lacks one. `firstPublishedAt` must
 * be a `timestamptz`: Strapi's own `datetime` has no zone, and two servers could read two times in it.
 */
const fields = {
  commenting: `'open'`,
  commentingDays: 'null::integer',
  premoderation: `'inherit'`,
  firstPublishedAt: 'null::timestamptz',
  title: 'null::text',
} as const;

/** SQL for the configured article type: its table and an expression for each field. Names come from Strapi's own metadata. */
export const articleSql = (alias: string) => {
  const meta = strapi.db.metadata.get(settings().article);
  const column = (field: keyof typeof fields) => {
    const attribute = meta.attributes[field];
    if (!attribute) return fields[field];
    return `${alias}."${'columnName' in attribute ? attribute.columnName : field}"`;
  };
  return {
    table: `"${meta.tableName}"`,
    published: `${alias}.published_at is not null`,
    column,
  };
};

/** The title of an article as it is published in one language; a draft's is nobody's business outside. */
export const findTitle = async (query: Query, { articleId, locale }: { articleId: string; locale: string }) => {
  const a = articleSql('a');
  const [row] = await query<{ title: string | null }>(
    {
      name: 'moderation_title',
      text: `select ${a.column('title')} as title from ${a.table} a where a.document_id = $1 and a.locale = $2
               and ${a.published} limit 1`,
    },
    [articleId, locale],
  );
  return row?.title;
};

/** SQL for the documentIds of the articles that carry the tag in the parameter, in any language, published or not. */
export const articlesTagged = (parameter: string): string => {
  const meta = strapi.db.metadata.get(settings().article);
  const tags = meta.attributes.tags;
  if (!tags || !('joinTable' in tags) || !tags.joinTable || !('target' in tags)) return 'select null::text where false';
  const { name, joinColumn, inverseJoinColumn } = tags.joinTable as unknown as JoinTable;
  const target = strapi.db.metadata.get(tags.target as string);
  return `select a.document_id from "${meta.tableName}" a
    join "${name}" l on l."${joinColumn.name}" = a.id
    join "${target.tableName}" g on g.id = l."${inverseJoinColumn.name}" where g.document_id = ${parameter}`;
};

/**
 * SQL that is true where the account in the parameter is an author's of the article row `a`; an author has an account in
 * any language. False where the newsroom's types have no authors with accounts.
 */
export const authoredBy = (a: string, parameter: string): string => {
  const { authors } = strapi.db.metadata.get(settings().article).attributes;
  if (!authors || !('joinTable' in authors) || !authors.joinTable || !('target' in authors)) return 'false';
  const { tableName, attributes } = strapi.db.metadata.get(authors.target as string);
  const { account } = attributes;
  if (!account || !('joinTable' in account) || !account.joinTable) return 'false';
  const [by, of] = [authors.joinTable, account.joinTable] as unknown as [JoinTable, JoinTable];
  return `exists (select from "${by.name}" l join "${tableName}" one on one.id = l."${by.inverseJoinColumn.name}"
    join "${tableName}" any_language on any_language.document_id = one.document_id
    join "${of.name}" u on u."${of.joinColumn.name}" = any_language.id
    where l."${by.joinColumn.name}" = ${a}.id and u."${of.inverseJoinColumn.name}" = ${parameter})`;
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** Titles of articles that contain these words, newest first, for whoever looks for one. Drafts too: the desk is inside. */
export const findArticles = (query: Query, { q, limit }: { q: string; limit: number }) => {
  const a = articleSql('a');
  return query<{ documentId: string; title: string; locale: string }>(
    {
      name: 'moderation_articles',
      text: `select "documentId", title, locale from (
               select distinct on (a.document_id) a.document_id as "documentId", ${a.column('title')} as title, a.locale, a.id
               from ${a.table} a where strpos(lower(${a.column('title')}), lower($1)) > 0
               order by a.document_id, a.published_at nulls last) found
             order by id desc limit $2`,
    },
    [q, limit],
  );
};

/** The tags that articles can carry, by name; none where the newsroom's type has none. */
export const findTags = async (query: Query, locale: string): Promise<{ documentId: string; name: string }[]> => {
  const tags = strapi.db.metadata.get(settings().article).attributes.tags;
  if (!tags || !('target' in tags)) return [];
  const { tableName } = strapi.db.metadata.get(tags.target as string);
  return query<{ documentId: string; name: string }>(
    {
      name: 'moderation_tags',
      text: `select "documentId", name from (
               select distinct on (document_id) document_id as "documentId", name from "${tableName}"
               order by document_id, locale = $1 desc) one order by name limit 1000`,
    },
    [locale],
  );
};
