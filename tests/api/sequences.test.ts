import fc from 'fast-check';
import { verifyLedger } from '../../src/plugins/moderation/server/src/store/ledger';
import { driftedThreads } from '../../src/plugins/moderation/server/src/store/threads';
import { onSnapshot } from '../harness/database';
import { aComment, anArticle, decided } from '../harness/factories';
import { type Answer, aReader, type Json, rest } from '../harness/newsroom';

type State = 'pending' | 'approved' | 'rejected' | 'withdrawn';

/** The table as DESIGN tells it, written down a second time on purpose. */
const table: Record<string, Partial<Record<State, State>>> = {
  approve: { pending: 'approved', rejected: 'approved' },
  reject: { pending: 'rejected', approved: 'rejected' },
  reopen: { approved: 'pending', rejected: 'pending' },
  withdraw: { pending: 'withdrawn', approved: 'withdrawn', rejected: 'withdrawn' },
  escalate: { pending: 'pending' },
  note: { pending: 'pending', approved: 'approved', rejected: 'rejected', withdrawn: 'withdrawn' },
};

interface Known {
  documentId: string;
  receipt: string;
  state: State;
  version: number;
  /** What an undo leads back to, while the last move is a moderator's and fresh. */
  undo: State | undefined;
}

type Step = { action: string; pick: number };

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(
    'submit',
    'approve',
    'approve',
    'reject',
    'reopen',
    'undo',
    'escalate',
    'note',
    'withdraw',
    'stale',
  ),
  pick: fc.nat(20),
});

const request = (comment: Known, action: string): Promise<Answer> => {
  if (action === 'withdraw') return rest(`DELETE /api/comments/receipts/${comment.receipt}`);
  const extra: Json = { reject: { guideline: 'abuse' }, note: { note: 'A word.' } }[action] ?? {};
  const version = action === 'stale' ? comment.version + 1 : comment.version;
  const data = { action: action === 'stale' ? 'note' : action, note: 'A word.', version, ...extra };
  return rest(`POST /moderation/comments/${comment.documentId}/decisions`, { as: 'adminModerator', body: { data } });
};

const destination = (comment: Known, action: string): State | undefined =>
  action === 'undo' ? comment.undo : table[action]?.[comment.state];

const take = async (comment: Known, action: string) => {
  const answer = await request(comment, action);
  if (action === 'stale') return expect(answer.body.error.name).toBe('DecisionConflict');
  const to = destination(comment, action);
  if (!to || (action === 'undo' && answer.status === 409)) {
    // An undo that comes after the grace is refused like one that has nothing to take back.
    return expect(answer.body.error).toMatchObject({ name: 'IllegalMove', details: { state: comment.state } });
  }
  expect(answer.status).toBeLessThan(300);
  const moderated = ['approve', 'reject', 'reopen'].includes(action);
  if (moderated) comment.undo = comment.state;
  else if (action === 'undo' || action === 'withdraw') comment.undo = undefined;
  comment.state = to;
  comment.version += 1;
};

const expectAsKnown = async (comments: Known[]) => {
  for (const { documentId, state, version } of comments) {
    const { body } = await rest(`GET /moderation/comments/${documentId}`, { as: 'adminModerator' });
    expect(body.data.comment).toMatchObject({ state, version });
    expect(body.data.history).toHaveLength(version);
  }
};

const expectAllToHold = () =>
  onSnapshot(async (query) => {
    expect(await driftedThreads(query)).toEqual([]);
    expect((await verifyLedger(query)).flaw).toBeUndefined();
  });

test('whatever is done in whatever order, states follow the table, counters a recount, and the ledger holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const article = await anArticle({ premoderation: 'new_readers' });
      const root = await aVisibleRoot(article);
      const comments: Known[] = [{ ...root, state: 'approved', version: 1, undo: undefined }];
      const submit = async (parent?: string) => {
        const made = await aComment(article, { parent });
        comments.push({ ...made, state: 'pending', version: 1, undo: undefined });
      };
      await submit();
      for (const { action, pick } of steps) {
        const comment = comments[pick % comments.length];
        if (action === 'submit' || !comment) await submit(await visibleRoot(article, pick));
        else await take(comment, action);
        await expectAllToHold();
      }
      await expectAsKnown(comments);
    }),
    { numRuns: 10 },
  );
});

/** A root that needs no grace, so that from the first step on there is something to answer. */
const aVisibleRoot = async (article: { documentId: string }) => {
  const reader = await aReader();
  for (const _ of [1, 2]) {
    const { documentId } = await aComment(article, {}, { as: reader });
    await decided(documentId, { action: 'approve' });
  }
  return aComment(article, {}, { as: reader });
};

/** Some comment that can be answered now, or none. */
const visibleRoot = async (article: { documentId: string }, pick: number): Promise<string | undefined> => {
  const { data } = (await rest(`GET /api/articles/${article.documentId}/comments`)).body;
  return data[pick % Math.max(1, data.length)]?.documentId;
};
