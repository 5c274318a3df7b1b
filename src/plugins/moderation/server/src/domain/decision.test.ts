import {
  answersContests,
  appealOutcome,
  type Decidable,
  destination,
  endsReports,
  isOwnRejection,
  overtaken,
  reportOutcome,
  ruled,
} from './decision';

const pending: Decidable = {
  ...{ state: 'pending', held: true, escalated: false, reports: 0, appealed: false, priority: 3, now: 1000 },
  ...{ lastMove: null, lastRejectedUnder: null, foundGuidelines: ['promotion'], guideline: null, decidedBy: null },
  erasedAt: null,
};
const approved: Decidable = { ...pending, state: 'approved', decidedBy: 'admin:1' };
const rejected: Decidable = { ...approved, state: 'rejected', guideline: 'threats', lastRejectedUnder: 'threats' };
const undoable = (comment: Decidable, from: Decidable['state']): Decidable => ({
  ...comment,
  lastMove: { from, to: comment.state, by: 'moderator', settlesAt: 2000, action: 'approve' },
});

test.each([
  ['approve', pending, 'approved'],
  ['approve', approved, undefined],
  ['reopen', rejected, 'pending'],
  ['note', approved, 'approved'],
  ['escalate', pending, 'pending'],
  ['escalate', approved, undefined],
  ['uphold', approved, undefined],
  ['uphold', { ...approved, reports: 2 }, 'approved'],
  ['uphold', { ...rejected, appealed: true }, 'rejected'],
  ['note', { ...rejected, erasedAt: 900 }, 'rejected'],
  ['approve', { ...rejected, erasedAt: 900 }, undefined],
  ['withdraw', { ...rejected, erasedAt: 900 }, undefined],
  ['undo', approved, undefined],
  ['undo', undoable(approved, 'rejected'), 'rejected'],
  ['undo', { ...undoable(approved, 'pending'), now: 2000 }, undefined],
] as const)('%s leads from %j to %s', (action, comment, to) => {
  expect(destination(comment, action)).toBe(to);
});

const moderator = { kind: 'moderator', id: 'admin:2' } as const;
const rule = (comment: Decidable, action: Parameters<typeof destination>[1], guideline: string | null = null) => {
  const to = destination(comment, action);
  if (!to) throw new Error('That leads nowhere');
  return ruled(comment, { action, to, guideline, actor: moderator });
};

test('a rejection keeps its guideline beside those that rules had named, and who decided', () => {
  expect(rule(pending, 'reject', 'threats')).toMatchObject({
    ...{ state: 'rejected', guideline: 'threats', guidelines: ['promotion', 'threats'], decidedBy: 'admin:2' },
  });
});

test('an approval, a reopening and an undo take the guideline off; an undone approval puts it back', () => {
  expect(rule(rejected, 'approve')).toMatchObject({ guideline: null, guidelines: ['promotion'], decidedBy: 'admin:2' });
  expect(rule(rejected, 'reopen')).toMatchObject({ state: 'pending', guideline: null, decidedBy: null, priority: 0 });
  expect(rule({ ...undoable(approved, 'rejected'), lastRejectedUnder: 'abuse' }, 'undo')).toMatchObject({
    ...{ state: 'rejected', guideline: 'abuse', guidelines: ['promotion', 'abuse'] },
  });
});

test('a note decides nothing: nobody has decided what waits, and who decided stays who did', () => {
  expect(rule(pending, 'note').decidedBy).toBeNull();
  expect(rule(rejected, 'note')).toMatchObject({ decidedBy: 'admin:1', guideline: 'threats' });
});

test('an escalation goes first until the comment is reopened', () => {
  const escalated = { ...pending, ...rule(pending, 'escalate') };
  expect(escalated).toMatchObject({ escalated: true, priority: 100 });
  const reopened = rule({ ...pending, ...rule(escalated, 'approve') }, 'reopen');
  expect(reopened).toMatchObject({ escalated: false, priority: 0 });
});

test('what moves a contested comment answers it, and so does upholding it; a note does not', () => {
  const reported = { ...approved, reports: 3 };
  expect(rule(reported, 'uphold')).toMatchObject({ state: 'approved', reports: 0 });
  expect(rule(reported, 'reject', 'abuse')).toMatchObject({ state: 'rejected', reports: 0 });
  expect(rule(reported, 'note').reports).toBe(3);
  expect(rule({ ...rejected, appealed: true }, 'approve').appealed).toBe(false);
  const rejection = { action: 'reject', to: 'rejected', actor: moderator } as const;
  expect(answersContests(approved, rejection)).toBe(false);
  // Too light for the queue, and answered all the same.
  expect(endsReports(approved, rejection)).toBe(true);
});

test('a rule that hides what was reported answers nothing, and the comment keeps its place', () => {
  const reported: Decidable = { ...approved, reports: 3, priority: 100 };
  const hidden = ruled(reported, {
    ...{ action: 'reopen', to: 'pending', guideline: null, actor: { kind: 'rule', id: 'reported' } },
  });
  expect(hidden).toMatchObject({ state: 'pending', reports: 3, priority: 100 });
  expect(destination({ ...reported, ...hidden }, 'uphold')).toBeUndefined();
  expect(rule({ ...reported, ...hidden }, 'approve')).toMatchObject({ reports: 0, priority: 0 });
});

test('a decision overtakes the one before it while nobody outside knows of that one', () => {
  const granted = undoable(approved, 'rejected');
  const rejection = { action: 'reject', to: 'rejected', actor: moderator } as const;
  expect(overtaken(granted, rejection)).toBe(granted.lastMove);
  expect(overtaken({ ...granted, now: 2000 }, rejection)).toBeNull();
  expect(overtaken(granted, { action: 'note', to: 'approved', actor: moderator })).toBeNull();
  expect(overtaken(granted, { action: 'undo', to: 'rejected', actor: moderator })).toBeNull();
  expect(overtaken(approved, rejection)).toBeNull();
});

test('an appeal is somebody’s own to answer only where somebody else had rejected', () => {
  const appealed = { ...rejected, appealed: true, decidedBy: 'admin:2' };
  expect(isOwnRejection(appealed, moderator)).toBe(true);
  expect(isOwnRejection({ ...appealed, decidedBy: 'admin:1' }, moderator)).toBe(false);
  expect(isOwnRejection({ ...appealed, appealed: false }, moderator)).toBe(false);
  expect(isOwnRejection(appealed, { kind: 'reader', id: 'admin:2' })).toBe(false);
});

test.each([
  ['uphold', 'approved', 'upheld'],
  ['approve', 'approved', 'upheld'],
  ['reject', 'rejected', 'granted'],
  ['withdraw', 'withdrawn', null],
] as const)('reports that %s answers are %s: %s', (action, to, outcome) =>
  expect(reportOutcome({ action, to })).toBe(outcome),
);

test.each([
  ['uphold', 'rejected', 'upheld'],
  ['approve', 'approved', 'granted'],
  ['reopen', 'pending', 'granted'],
  ['withdraw', 'withdrawn', null],
] as const)('an appeal that %s answers, so that the comment is %s: %s', (action, to, outcome) => {
  expect(appealOutcome({ action, to })).toBe(outcome);
});

test('a reader who withdraws leaves the moderator who had decided', () => {
  expect(
    ruled(approved, { action: 'withdraw', to: 'withdrawn', guideline: null, actor: { kind: 'reader', id: 'reader' } }),
  ).toMatchObject({ decidedBy: 'admin:1', guideline: null });
});
