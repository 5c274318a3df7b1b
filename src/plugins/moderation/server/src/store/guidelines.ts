import type { GuidelineView } from '../../../shared/contracts';
import { at, ms } from './row';
import type { Query } from './sql';

const newest = `g.version = (select max(v.version) from moderation_guidelines v where v.code = g.code)`;
const inForce = `${newest} and g.retired_at is null`;

/** The guidelines in force, in order, each in the locale asked for, else in the fallback. Served by guidelines_key. */
export const guidelinesInForce = (query: Query, { locale, fallback }: { locale: string; fallback: string }) =>
  query<GuidelineView>(
    {
      name: 'moderation_guidelines',
      text: `select code, version, locale, title, text from (
               select distinct on (code) code, version, locale, title, text, position from moderation_guidelines g
               where locale in ($1, $2) and ${inForce} order by code, locale = $1 desc) one
             order by position, code`,
    },
    [locale, fallback],
  );

/**
 * The version of a guideline that is in force, or undefined where the code is unknown or retired. Held until the
 * transaction ends: what is about to be cited must not be deleted before it is.
 */
export const versionInForce = async (tx: Query, code: string): Promise<number | undefined> => {
  const [row] = await tx<{ version: number }>(
    {
      name: 'moderation_guideline_version',
      text: `select g.version from moderation_guidelines g where g.code = $1 and ${inForce} limit 1 for key share`,
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
  /** Epoch milliseconds; a retired guideline can be reworded before it comes back. */
  retiredAt?: number | null;
}

/** Adds versions of guidelines; one that stands already is left as it is. */
export const addGuidelines = (query: Query, entries: NewGuideline[]) =>
  query(
    {
      name: 'moderation_guidelines_add',
      text: `insert into moderation_guidelines (document_id, code, version, locale, position, title, text, retired_at)
             select "documentId", code, version, locale, position, title, text, ${at('"retiredAt"')}
             from jsonb_to_recordset($1) as g("documentId" text, code text, version int, locale text, position int, title text,
               text text, "retiredAt" float8)
             on conflict (code, version, locale) do nothing`,
    },
    [JSON.stringify(entries)],
  );

export type Texts = Record<string, { title: string; text: string }>;

/** The newest version of a guideline in all its languages. */
export interface GuidelineRow {
  documentId: string;
  code: string;
  version: number;
  position: number;
  texts: Texts;
  retiredAt: number | null;
}

/** All of them, in order, retired ones last. A newsroom has a handful, so they are read whole. */
export const allGuidelines = (query: Query) =>
  query<GuidelineRow>({
    name: 'moderation_guidelines_all',
    text: `select min(document_id) as "documentId", code, version, min(position) as position,
             jsonb_object_agg(locale, jsonb_build_object('title', title, 'text', text)) as texts,
             min(${ms('retired_at')}) as "retiredAt"
           from moderation_guidelines g where ${newest} group by code, version
           order by min(retired_at) is not null, min(position), code`,
  });

/** Puts codes in this order, from the first place on, in all their versions. */
export const orderGuidelines = (tx: Query, codes: string[]) =>
  tx(
    {
      name: 'moderation_guidelines_order',
      text: `update moderation_guidelines g set position = place - 1
             from unnest($1::text[]) with ordinality as one (code, place) where g.code = one.code`,
    },
    [codes],
  );

/** Takes a code out of force, or brings it back, in all its versions. */
export const setRetired = (tx: Query, { code, retired }: { code: string; retired: boolean }) =>
  tx(
    {
      name: 'moderation_guideline_retire',
      text: 'update moderation_guidelines set retired_at = case when $2 then now() end where code = $1',
    },
    [code, retired],
  );

/** Whether a decision ever cited a code (decisions_guideline), or a report that nobody answered names it. */
export const isInUse = async (tx: Query, code: string): Promise<boolean> => {
  const [row] = await tx<{ used: boolean }>(
    {
      name: 'moderation_guideline_used',
      text: `select exists (select from moderation_decisions where guideline = $1)
               or exists (select from moderation_reports where guideline = $1 and closed_at is null) as used`,
    },
    [code],
  );
  return row?.used ?? true;
};

/** Holds a code against whoever is about to cite it; who holds it already is waited for. */
export const lockGuideline = (tx: Query, code: string) =>
  tx({ name: 'moderation_guideline_lock', text: 'select 1 from moderation_guidelines where code = $1 for update' }, [
    code,
  ]);

export const deleteGuideline = (tx: Query, code: string) =>
  tx({ name: 'moderation_guideline_delete', text: 'delete from moderation_guidelines where code = $1' }, [code]);

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
