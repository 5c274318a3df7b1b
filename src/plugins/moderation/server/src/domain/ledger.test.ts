import fc from 'fast-check';
import {
  checkpointHash,
  contentHash,
  entryHash,
  flawOfChain,
  genesis,
  type LedgerComment,
  type LedgerEntry,
  noteHash,
  sha256,
} from './ledger';

const submitted = {
  documentId: 'comment',
  articleId: 'article',
  locale: 'en',
  parent: null,
  name: 'Rena',
  body: 'As it was.',
  submittedAt: 1_700_000_000_000,
};

const entry = (previous: string, fields: Partial<LedgerEntry>): LedgerEntry => {
  const bare = {
    ...{ documentId: `decision${fields.seq}`, comment: 'comment', seq: 1, action: 'submit' as const, from: null },
    ...{ to: 'pending' as const, actorKind: 'moderator' as const, actorId: 'admin:1', guideline: null },
    ...{ guidelineVersion: null, findings: [], decidedAt: 1_700_000_000_000, note: null, noteErased: false, previous },
    ...fields,
  };
  const whole = { ...bare, noteHash: noteHash(bare.note) };
  return { ...whole, hash: entryHash(whole) };
};

/** A comment that was submitted, approved with a note, and rejected under a guideline. */
const history = (): { comment: LedgerComment; chain: LedgerEntry[] } => {
  const hash = contentHash(submitted);
  const one = entry(hash, { seq: 1, findings: [{ rule: 'premoderate', reason: 'All are.' }] });
  const two = entry(one.hash, { seq: 2, action: 'approve', from: 'pending', to: 'approved', note: 'Fine.' });
  const three = entry(two.hash, {
    ...{ seq: 3, action: 'reject', from: 'approved', to: 'rejected', guideline: 'abuse', guidelineVersion: 1 },
  });
  const comment = { ...submitted, contentHash: hash, erased: false, state: 'rejected' as const, version: 3 };
  return { comment, chain: [one, two, three] };
};

test('a chain that nobody touched has no flaw', () => {
  const { comment, chain } = history();
  expect(flawOfChain(comment, chain)).toBeUndefined();
});

test('an erased text and an erased note are no flaw; the chain still holds', () => {
  const { comment, chain } = history();
  const erased = { ...comment, erased: true, name: null, body: null };
  expect(
    flawOfChain(
      erased,
      chain.map((one) => ({ ...one, note: null, noteErased: true })),
    ),
  ).toBeUndefined();
});

type Change = (given: ReturnType<typeof history>) => ReturnType<typeof history>;
const inComment =
  (change: Partial<LedgerComment>): Change =>
  ({ comment, chain }) => ({ comment: { ...comment, ...change }, chain });
const inEntry =
  (index: number, change: Partial<LedgerEntry>): Change =>
  ({ comment, chain }) => ({
    comment,
    chain: chain.map((one, at) => (at === index ? { ...one, ...change } : one)),
  });
const without =
  (index: number): Change =>
  ({ comment, chain }) => ({ comment, chain: chain.toSpliced(index, 1) });

const changes: [string, Change, RegExp][] = [
  ['text', inComment({ body: 'As it wasn’t.' }), /not what was submitted/],
  ['name', inComment({ name: 'Roj' }), /not what was submitted/],
  ['article', inComment({ articleId: 'other' }), /not what was submitted/],
  ['language', inComment({ locale: 'tr' }), /not what was submitted/],
  ['parent', inComment({ parent: 'other' }), /not what was submitted/],
  ['date', inComment({ submittedAt: 1 }), /not what was submitted/],
  ['blanked text', inComment({ body: null }), /without an erasure/],
  ['state', inComment({ state: 'approved' }), /its decisions lead to rejected/],
  ['version', inComment({ version: 4 }), /decision 4 is missing/],
  ['lower version', inComment({ version: 2 }), /has 3 decisions/],
  ['first decision gone', without(0), /decision 1 is missing/],
  ['middle decision gone', without(1), /decision 2 is missing/],
  ['last decision gone', without(2), /decision 3 is missing/],
  ['note', inEntry(1, { note: 'Bad.' }), /the note of decision 2 .* was changed/],
  ['action', inEntry(1, { action: 'note' }), /decision 2 .* was changed/],
  ['outcome', inEntry(1, { to: 'rejected' }), /decision 2 .* was changed/],
  ['actor', inEntry(2, { actorId: 'admin:2' }), /decision 3 .* was changed/],
  ['guideline', inEntry(2, { guideline: 'threats' }), /decision 3 .* was changed/],
  ['guideline’s version', inEntry(2, { guidelineVersion: 2 }), /decision 3 .* was changed/],
  ['time', inEntry(2, { decidedAt: 1 }), /decision 3 .* was changed/],
  ['findings', inEntry(0, { findings: [] }), /decision 1 .* was changed/],
  ['link', inEntry(2, { previous: sha256('x') }), /decision 3 .* does not follow/],
  ['hash', inEntry(1, { hash: sha256('x') }), /decision 2 .* was changed/],
  [
    'order',
    ({ comment, chain: [one, two, three] }) =>
      one && two && three
        ? { comment, chain: [one, { ...three, seq: 2 }, { ...two, seq: 3 }] }
        : { comment, chain: [] },
    /decision 2 .* does not follow/,
  ],
];

test.each(changes)('a changed %s is found and named', (_, change, flaw) => {
  const { comment, chain } = change(history());
  expect(flawOfChain(comment, chain)).toMatch(flaw);
});

test('two different submissions never share a hash by moving text from one field to the next', () => {
  const field = fc.string();
  fc.assert(
    fc.property(field, field, field, field, (name, body, otherName, otherBody) => {
      fc.pre(name !== otherName || body !== otherBody);
      expect(contentHash({ ...submitted, name, body })).not.toBe(
        contentHash({ ...submitted, name: otherName, body: otherBody }),
      );
    }),
  );
});

test('a checkpoint depends on the one before it, and on each hash and its place', () => {
  const hashes = ['a', 'b', 'c'].map(sha256);
  const whole = checkpointHash(genesis, hashes);
  expect(checkpointHash(whole, hashes)).not.toBe(whole);
  expect(checkpointHash(genesis, hashes.toReversed())).not.toBe(whole);
  expect(checkpointHash(genesis, hashes.slice(1))).not.toBe(whole);
});
