// The comments a bench measures on: made up, but whole. Their hashes, decisions and counters hold, so the ledger verifies.
import { createRequire } from 'node:module';
import path from 'node:path';
import { chance, pickId, pickWords } from './chance.mjs';

const compiled = path.resolve(import.meta.dirname, '../../dist/src/plugins/moderation/server/src');
const require = createRequire(import.meta.url);

export const articleCount = 20;

/** Of ten comments seven are approved, one is pending, two are rejected; every fifth is a reply. */
const approved = Array(7).fill('approved');
const states = [...approved, 'pending', 'rejected', 'rejected'];
// Seven and ten have no common factor: each ten has all ten places, in an order that moves on with the tens.
const stateOf = (turn) => states[(turn * 7 + Math.floor(turn / 10)) % 10];

/**
 * Makes comments `from` to `to` (exclusive) by turns under each article; ids are index + 1. `timeOf` tells when a comment
 * was submitted, in epoch milliseconds. Replies answer an approved root of the same article and batch.
 */
export const makeComments = ({ from, to, articles, timeOf }) => {
  const { contentHash, entryHash } = require(path.join(compiled, 'domain/ledger.js'));
  const comments = [];
  const roots = new Map();
  for (let n = from; n < to; n += 1) {
    const article = articles[n % articles.length];
    const turn = Math.floor(n / articles.length);
    const root = turn % 5 === 4 ? roots.get(article) : undefined;
    const comment = {
      ...{ id: n + 1, documentId: pickId(), articleId: article, locale: 'en', root, parent: root?.documentId ?? null },
      ...{ name: `Reader ${n}`, body: `${n}: ${pickWords(262)}`, state: stateOf(turn), replyCount: 0 },
      submittedAt: timeOf(n),
    };
    // Words for the search: two that one comment in 20,000 has, in two scripts, and one that one in 2,000 has.
    if (n % 10_000 === 7) comment.body += n % 20_000 === 7 ? ' lighthouse' : ' المنارة';
    if (n % 2000 === 13) comment.body += ' pelican';
    comment.held = n % 20 === 3;
    comment.contentHash = contentHash(comment);
    comment.decisions = decisionsOf(comment, entryHash);
    if (root && comment.state === 'approved') root.replyCount += 1;
    if (!root && comment.state === 'approved' && chance() < 0.3) roots.set(article, comment);
    comments.push(comment);
  }
  return comments;
};

/** From ten seconds to an hour, spread by their ratio, as such times are; in milliseconds. */
const waitOf = (id) => Math.floor(10_000 * 360 ** (((id * 7919) % 1000) / 1000));

const guidelines = ['profanity', 'threats', 'personal-attacks', 'vulgarity', 'abuse', 'promotion', 'off-topic'];
const linked = { rule: 'too-many-links', reason: 'More links than the newsroom allows', guideline: 'promotion' };

const decisionsOf = (comment, entryHash) => {
  const common = { comment: comment.documentId, guideline: null, guidelineVersion: null, noteHash: null, findings: [] };
  const submitted = {
    ...common,
    ...{ documentId: pickId(), seq: 1, action: 'submit', from: null, to: 'pending', actorKind: 'rule' },
    ...{ actorId: 'premoderate', actorName: 'premoderate', previous: comment.contentHash },
    findings: [...(comment.held ? [linked] : []), { rule: 'premoderate', reason: 'Every comment is moderated' }],
    decidedAt: comment.submittedAt,
  };
  submitted.hash = entryHash(submitted);
  if (comment.state === 'pending') return [submitted];
  const rejected = comment.state === 'rejected' && { guideline: guidelines[comment.id % 7], guidelineVersion: 1 };
  const decided = {
    ...common,
    ...{ documentId: pickId(), seq: 2, from: 'pending', to: comment.state, actorKind: 'moderator' },
    ...{
      action: rejected ? 'reject' : 'approve',
      actorId: `admin:${(comment.id % 5) + 1}`,
      actorName: `Moderator ${(comment.id % 5) + 1}`,
    },
    ...rejected,
    ...{ previous: submitted.hash, decidedAt: comment.submittedAt + waitOf(comment.id) },
  };
  decided.hash = entryHash(decided);
  return [submitted, decided];
};
