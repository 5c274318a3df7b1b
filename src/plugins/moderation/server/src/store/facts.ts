import { settings } from '../config';
import { type Standing, webhookEvents } from '../constants';
import type { Draft, Reader } from '../domain/comment';
import { accountOf } from '../domain/standing';
import { articleSql, authoredBy } from './article';
import { ms, now } from './row';
import type { Query, Statement } from './sql';
import { wanted } from './webhooks';

/** What the guard and the rules decide on, as one row. Times are epoch milliseconds by the database's clock. */
export interface SubmissionFacts {
  now: number;
  articleFound: boolean;
  commenting: 'open' | 'closed' | 'closes_after';
  commentingDays: number | null;
  firstPublishedAt: number | null;
  premoderation: 'inherit' | 'everyone' | 'new_readers';
  threadClosed: boolean;
  parentId: number | null;
  parentRootId: number | null;
  parentVisible: boolean;
  /** Under which of the reader's keys the standing is kept: the newest that has one. */
  standingKey: string | null;
  standing: Standing | null;
  suspendedUntil: number | null;
  readerRecent: number;
  readerOldest: number | null;
  addressRecent: number;
  addressOldest: number | null;
  duplicate: boolean;
  /** The reader's account is one of the article's authors'. */
  byAuthor: boolean;
  /** Some webhook waits for submissions. */
  webhookWanted: boolean;
}

let statement: Statement | undefined;

/** Serves from: the documents index of articles, threads_key, comments_document, readers_key, comments_reader, comments_address. */
const factsStatement = (): Statement => {
  const a = articleSql('a');
  const recent = (column: string, parameter: string) => `lateral (
      select count(*)::int as n, min(${ms('submitted_at')}) as oldest from moderation_comments
      where ${column} = any(${parameter}::text[]) and submitted_at > clock.now - make_interval(secs => $6)) `;
  return {
    name: 'moderation_facts',
    text: `
    with clock as (select ${now} as now)
    select ${ms('clock.now')} as now,
      a.document_id is not null as "articleFound",
      ${a.column('commenting')} as commenting,
      ${a.column('commentingDays')} as "commentingDays",
      ${ms(a.column('firstPublishedAt'))} as "firstPublishedAt",
      ${a.column('premoderation')} as premoderation,
      t.closed_at is not null as "threadClosed",
      p.id as "parentId", p.root_id as "parentRootId",
      p.id is not null and p.visible_at <= clock.now and (p.root_id is null or r.visible_at <= clock.now) as "parentVisible",
      w.key as "standingKey", w.standing, ${ms('w.suspended_until')} as "suspendedUntil",
      mine.n as "readerRecent", mine.oldest as "readerOldest", here.n as "addressRecent", here.oldest as "addressOldest",
      exists (select 1 from moderation_comments d
        where d.reader_key = any($4::text[]) and d.submitted_at > clock.now - make_interval(mins => $7)
          and d.body = $8) as duplicate,
      $10::int is not null and ${authoredBy('a', '$10::int')} as "byAuthor",
      ${wanted('$9')} as "webhookWanted"
    from clock
      left join ${a.table} a on a.document_id = $1 and a.locale = $2 and ${a.published}
      left join moderation_threads t on t.article_id = $1 and t.locale = $2
      left join moderation_comments p on p.document_id = $3 and p.article_id = $1 and p.locale = $2 and p.state = 'approved'
      left join moderation_comments r on r.id = p.root_id and r.state = 'approved'
      left join lateral (select * from moderation_readers k where k.key = any($4::text[])
        order by array_position($4::text[], k.key::text) limit 1) w on true,
      ${recent('reader_key', '$4')} mine, ${recent('address_hash', '$5')} here`,
  };
};

/** Gathers everything that a submission is judged on, in one statement. */
export const gatherFacts = async (tx: Query, draft: Draft, reader: Reader): Promise<SubmissionFacts> => {
  statement ??= factsStatement();
  const { rate, duplicateMinutes } = settings();
  const [row] = await tx<SubmissionFacts>(statement, [
    draft.articleId,
    draft.locale,
    draft.parent,
    [reader.key, ...(reader.earlier?.keys ?? [])],
    [reader.addressHash, ...(reader.earlier?.addressHashes ?? [])],
    rate.windowSeconds,
    duplicateMinutes,
    draft.body,
    webhookEvents.submit,
    accountOf(reader.key),
  ]);
  if (!row) throw new Error('The facts of a submission gave no row');
  return row;
};

/** A reader's record over the last days, by comments_reader. */
export const gatherRecord = async (tx: Query, { readerKey, days }: { readerKey: string; days: number }) => {
  const [record] = await tx<{ approved: number; rejected: number }>(
    {
      name: 'moderation_record',
      text: `select count(*) filter (where state = 'approved')::int as approved,
                    count(*) filter (where state = 'rejected' or (state = 'withdrawn' and exists (
                      select 1 from moderation_decisions d
                      where d.comment_id = c.id and d.action = 'withdraw' and d.from_state = 'rejected')))::int as rejected
             from moderation_comments c where reader_key = $1 and submitted_at > now() - make_interval(days => $2)`,
    },
    [readerKey, days],
  );
  return record ?? { approved: 0, rejected: 0 };
};
