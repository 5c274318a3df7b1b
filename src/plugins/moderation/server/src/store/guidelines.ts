import type { GuidelineView } from '../../../shared/contracts';
import type { Query } from './sql';

const latest = `g.version = (select max(v.version) from moderation_guidelines v where v.code = g.code) and g.retired_at is null`;

/** The guidelines in force, in order, each in the locale asked for, else in the fallback. Served by guidelines_key. */
export const guidelinesInForce = (query: Query, { locale, fallback }: { locale: string; fallback: string }) =>
  query<GuidelineView>(
    {
      name: 'moderation_guidelines',
      text: `select code, version, locale, title, text from (
               select distinct on (code) code, version, locale, title, text, position from moderation_guidelines g
               where locale in ($1, $2) and ${latest} order by code, locale = $1 desc) one
             order by position, code`,
    },
    [locale, fallback],
  );

/** The version of a guideline that is in force, or undefined where the code is unknown or retired. */
export const versionInForce = async (query: Query, code: string): Promise<number | undefined> => {
  const [row] = await query<{ version: number }>(
    {
      name: 'moderation_guideline_version',
      text: `select g.version from moderation_guidelines g where g.code = $1 and ${latest} limit 1`,
    },
    [code],
  );
  return row?.version;
};

/** A guideline as it read in one version: in the locale asked for, else in the fallback. Served by guidelines_key. */
export const guidelineAt = async (
  query: Query,
  { code, version, locale, fallback }: { code: string; version: number; locale: string; fallback: string },
): Promise<GuidelineView | undefined> => {
  const [row] = await query<GuidelineView>(
    {
      name: 'moderation_guideline_at',
      text: `select code, version, locale, title, text from moderation_guidelines
             where code = $1 and version = $2 order by locale = $3 desc, locale = $4 desc limit 1`,
    },
    [code, version, locale, fallback],
  );
  return row;
};

export interface NewGuideline extends GuidelineView {
  documentId: string;
  position: number;
}

/** Adds versions of guidelines; one that stands already is left as it is. */
export const addGuidelines = (query: Query, entries: NewGuideline[]) =>
  query(
    {
      name: 'moderation_guidelines_add',
      text: `insert into moderation_guidelines (document_id, code, version, locale, position, title, text)
             select "documentId", code, version, locale, position, title, text
             from jsonb_to_recordset($1) as g("documentId" text, code text, version int, locale text, position int, title text, text text)
             on conflict (code, version, locale) do nothing`,
    },
    [JSON.stringify(entries)],
  );

/** The newest version of a code in all its languages, locked so that two editors make two versions and not one. */
export const lockNewest = async (tx: Query, code: string) => {
  await tx({ name: 'moderation_guideline_lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 1))' }, [
    code,
  ]);
  return tx<NewGuideline>(
    {
      name: 'moderation_guideline_newest',
      text: `select document_id as "documentId", code, version, locale, position, title, text
             from moderation_guidelines g where code = $1 and ${latest}`,
    },
    [code],
  );
};

export const anyGuideline = async (query: Query): Promise<boolean> =>
  (await query({ name: '', text: 'select 1 from moderation_guidelines limit 1' })).length > 0;

/** Every code that there ever was, by its newest title, those in force first. */
export const guidelinesEver = (query: Query, { locale, fallback }: { locale: string; fallback: string }) =>
  query<{ code: string; title: string; retired: boolean }>(
    {
      name: 'moderation_guidelines_ever',
      text: `select code, title, retired from (
               select distinct on (code) code, title, position, retired_at is not null as retired from moderation_guidelines
               order by code, version desc, locale = $1 desc, locale = $2 desc) one
             order by retired, position, code`,
    },
    [locale, fallback],
  );
