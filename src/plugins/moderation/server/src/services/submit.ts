import type { State } from '../../../shared/contracts';
import { settings } from '../config';
import type { Draft, Facts, Reader } from '../domain/comment';
import { contentHash, entryHash } from '../domain/ledger';
import { rulesOf } from '../domain/queue';
import { issueReceipt } from '../domain/receipt';
import { rules } from '../domain/rules';
import { type Refusal, screen, type Verdict } from '../domain/screen';
import { standingAt } from '../domain/standing';
import { duplicateComment, validationError } from '../errors';
import { addComment, findSent } from '../store/comments';
import { gatherFacts, gatherRecord, type SubmissionFacts } from '../store/facts';
import { enqueue } from '../store/jobs';
import { carryStanding } from '../store/readers';
import { type Query, transaction } from '../store/sql';
import { guard } from './guard';
import { documentIdsOf, newDocumentId } from './identify';
import { tell } from './live';
import { receiptKeys } from './receipt-keys';

export interface Submission {
  documentId: string;
  state: State;
  receipt: string;
}

/**
 * Takes a reader's words through guard and screening into the store.
 * @throws NotFoundError, CommentingClosed, ReaderSuspended, RateLimitError, ValidationError, DuplicateComment
 */
export const submit = async (draft: Draft, reader: Reader): Promise<Submission> => {
  // Submissions of one reader, or of guests at one address, pass one at a time: else two copies sent together would each
  // find no duplicate, and fifty would each find the rate unused.
  const oneAtATime = reader.signedIn ? reader.key : reader.addressHash;
  const judgeAndStore = async (tx: Query) => {
    const { known, documentId } = await recognise(tx, draft, reader);
    if (known) return known;
    const facts = await gatherFacts(tx, draft, reader);
    guard(draft, facts);
    const verdict = screen(rules, { draft, facts: await factsForRules(tx, facts, reader), settings: rulesSettings() });
    if ('refuse' in verdict) throw refused(verdict.refuse);
    const badges = facts.byAuthor ? [...reader.badges, 'author'] : reader.badges;
    const admitted = await admit(tx, { draft, reader: { ...reader, badges }, facts, verdict, documentId });
    const { standingKey } = facts;
    if (standingKey && standingKey !== reader.key) await carryStanding(tx, { from: standingKey, to: reader.key });
    return { ...admitted, verdict };
  };
  const take = () => transaction(judgeAndStore, { oneAtATime });
  const { verdict, documentId, state } = await take().catch((cause) => {
    // Sent at once from two networks: by now the other one is stored, and is recognised.
    if (cause instanceof AlreadyStored) return take();
    throw cause;
  });
  if (verdict) tell({ type: 'arrived', documentId, ...queued(verdict) });
  return { documentId, state, receipt: issueReceipt(documentId, receiptKeys()) };
};

/** For so many hours the same words under the same secret are the same comment, whose answer was lost on the way. */
const recognisedFor = 24;

/** So often can the same words be taken back and said anew before they are no longer recognised. */
const mostAnew = 20;

/** The comment that this one is known to be, or the documentId by which it will be known. */
const recognise = async (tx: Query, draft: Draft, reader: Reader): Promise<{ known?: Known; documentId?: string }> => {
  for (let after = '', round = 0; round < mostAnew; round += 1) {
    const documentIds = documentIdsOf(draft, { reader, after });
    const sent = documentIds.length > 0 && (await findSent(tx, { documentIds, hours: recognisedFor }));
    if (!sent) return { documentId: documentIds[0] };
    if (sent.stands) return { known: { documentId: sent.documentId, state: sent.state } };
    after = sent.documentId;
  }
  return {};
};

interface Known {
  documentId: string;
  state: State;
  verdict?: undefined;
}

/** What desks want to know of an arrival: whether it concerns the queue they show. */
const queued = ({ findings, priority }: Verdict) => ({ held: rulesOf(findings).length > 0, priority });

const rulesSettings = () => ({ limits: settings().limits, trust: settings().premoderation });

/** A reader's record is read only where it can matter. */
const factsForRules = async (tx: Query, facts: SubmissionFacts, { key, signedIn }: Reader): Promise<Facts> => {
  const { mode, days } = settings().premoderation;
  const premoderation = facts.premoderation === 'inherit' ? mode : facts.premoderation;
  const standing = standingAt(facts, facts.now);
  const asks = premoderation === 'new_readers' && signedIn && standing === 'normal';
  const record = asks ? await gatherRecord(tx, { readerKey: key, days }) : { approved: 0, rejected: 0 };
  return { premoderation, duplicate: facts.duplicate, record, signedIn, standing };
};

const refused = (refusal: Refusal) =>
  refusal.name === 'DuplicateComment' ? duplicateComment(refusal.message) : validationError([refusal]);

export interface Admission {
  draft: Draft;
  reader: Reader;
  facts: Pick<SubmissionFacts, 'now' | 'parentId' | 'parentRootId' | 'webhookWanted'>;
  verdict: Verdict;
  /** By which it will be known, if it is. */
  documentId?: string;
}

/** There is a comment of this documentId. */
class AlreadyStored extends Error {}

/** Stores a comment with the verdict as the first decision of its chain, and has it announced to whoever waits for it. */
export const admit = async (tx: Query, { draft, reader, facts, verdict, documentId = newDocumentId() }: Admission) => {
  const { state, priority, findings, decidedBy } = verdict;
  const submitted = contentHash({ ...draft, documentId, submittedAt: facts.now });
  const entry = {
    ...{ documentId: newDocumentId(), comment: documentId, seq: 1, action: 'submit' as const, from: null, to: state },
    ...{ actorKind: 'rule' as const, actorId: decidedBy, guideline: null, guidelineVersion: null, noteHash: null },
    ...{ findings, decidedAt: facts.now, previous: submitted },
  };
  const id = await addComment(tx, {
    ...{ draft, reader, documentId, state, priority, submittedAt: facts.now, contentHash: submitted },
    parentId: facts.parentId,
    rootId: facts.parentRootId ?? facts.parentId,
    first: { ...entry, hash: entryHash(entry), actorName: decidedBy },
  });
  if (id === undefined) throw new AlreadyStored(documentId);
  if (facts.webhookWanted || state === 'approved') {
    await enqueue(tx, 'announce', { payload: { decision: entry.documentId }, key: entry.documentId });
  }
  return { documentId, state };
};
