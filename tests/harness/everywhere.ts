import { loggedWith, sql } from './newsroom';

/**
 * Every table of the database, whosever it is, in which one of these words stands in any column, as `schema.table: row`;
 * and every line of the log. JSON is read as text, bytes as hexadecimal.
 */
export const whereverIs = async (words: string[]): Promise<string[]> => {
  const tables = await sql(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const spellings = words.flatMap((word) => [word.toLowerCase(), Buffer.from(word).toString('hex')]);
  const search = tables.map(
    ({ name }) => `select '${name}: ' || t::text as place from ${name} t
      where exists (select from unnest($1::text[]) word where position(word in lower(t::text)) > 0)`,
  );
  const rows = await sql(search.join(' union all '), [spellings]);
  const lines = await Promise.all(words.map(loggedWith));
  return [...rows.map(({ place }) => place), ...lines.flat().map((line) => `log: ${line}`)];
};
