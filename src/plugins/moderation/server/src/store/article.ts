import { settings } from '../config';
import type { Query } from './sql';

/** The article fields that commenting depends on, with what holds where a newsroom's type lacks one. */
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
    const name = `${alias}."${'columnName' in attribute ? attribute.columnName : field}"`;
    // Strapi's `datetime` column has no time zone; Strapi writes it in the server's.
    return field === 'firstPublishedAt' ? `(${name} at time zone '${zone()}')` : name;
  };
  return {
    table: `"${meta.tableName}"`,
    published: `${alias}.published_at is not null`,
    column,
  };
};

/** The zone in which this process writes Strapi's zoneless times. */
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The title that an article bears in one language, the published one first. */
export const findTitle = async (query: Query, { articleId, locale }: { articleId: string; locale: string }) => {
  const a = articleSql('a');
  const [row] = await query<{ title: string | null }>(
    {
      name: 'moderation_title',
      text: `select ${a.column('title')} as title from ${a.table} a where a.document_id = $1 and a.locale = $2
             order by a.published_at nulls last limit 1`,
    },
    [articleId, locale],
  );
  return row?.title;
};
