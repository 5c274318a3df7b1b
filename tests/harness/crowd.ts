import { contentHash, entryHash } from '../../src/plugins/moderation/server/src/domain/ledger';
import { newDocumentId } from '../../src/plugins/moderation/server/src/services/identify';
import { sql } from './newsroom';

const findings = [{ rule: 'premoderate', reason: 'Every comment is moderated' }];

/**
 * More pending comments than the rate would let anyone send, put into the tables with chains and counters that hold.
 * Under an article that has a thread already.
 */
export const manyPending = async (
  article: { documentId: string },
  { key, count, locale = 'en' }: { key: string; count: number; locale?: string },
): Promise<string[]> => {
  const submittedAt = Date.now() - 3_600_000;
  const rows = Array.from({ length: count }, (_, n) => {
    const documentId = newDocumentId();
    const words = { name: 'Rena', body: `Number ${n} of many` };
    const hash = contentHash({
      ...words,
      documentId,
      articleId: article.documentId,
      locale,
      parent: null,
      submittedAt,
    });
    const first = {
      ...{ documentId: newDocumentId(), comment: documentId, seq: 1, action: 'submit' as const },
      ...{ from: null, to: 'pending' as const, actorKind: 'rule' as const, actorId: 'premoderate' },
      ...{
        guideline: null,
        guidelineVersion: null,
        noteHash: null,
        findings,
        decidedAt: submittedAt,
        previous: hash,
      },
    };
    return { ...words, documentId, hash, first: first.documentId, firstHash: entryHash(first) };
  });
  await sql(
    `with given as (
       select * from jsonb_to_recordset($1) as g("documentId" text, name text, body text, hash text, first text, "firstHash" text)
     ), made as (
       insert into moderation_comments (document_id, article_id, locale, name, body, badges, reader_key, signed_in,
         address_hash, content_hash, state, version, priority, escalated, reply_count, submitted_at)
       select "documentId", $2, $3, name, body, '[]', $4, true, 'none', hash, 'pending', 1, 0, false, 0,
         to_timestamp($5::float8 / 1000) from given returning id, document_id, submitted_at
     ), opened as (
       insert into moderation_decisions (document_id, comment_id, seq, action, to_state, actor_kind, actor_id, actor_name,
         findings, decided_at, settles_at, previous_hash, hash)
       select first, id, 1, 'submit', 'pending', 'rule', 'premoderate', 'premoderate', $7::jsonb, submitted_at, submitted_at,
         hash, "firstHash" from made join given on "documentId" = document_id
     )
     update moderation_threads set pending = pending + $6 where article_id = $2 and locale = $3`,
    [JSON.stringify(rows), article.documentId, locale, key, submittedAt, count, JSON.stringify(findings)],
  );
  return rows.map(({ documentId }) => documentId);
};
