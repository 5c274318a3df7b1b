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
