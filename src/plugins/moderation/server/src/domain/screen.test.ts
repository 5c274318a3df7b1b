import fc from 'fast-check';
import type { Draft, Facts } from './comment';
import { type PartialVerdict, type Rule, screen } from './screen';

const draft: Draft = { articleId: 'a', locale: 'en', name: 'Rena', body: 'Hello', email: null, parent: null };
const facts: Facts = {
  premoderation: 'everyone',
  duplicate: false,
  record: { approved: 0, rejected: 0 },
  signedIn: false,
  standing: 'normal',
};
const settings = {
  limits: { nameMin: 1, nameMax: 80, bodyMin: 2, bodyMax: 4000, maxLinks: 2 },
  trust: { approved: 5 },
};
const input = { draft, facts, settings };

const saying = (name: string, verdict: PartialVerdict | undefined) => ({ name, rule: (() => verdict) as Rule });

test('without a rule that speaks, a comment waits', () => {
  const verdict = { state: 'pending', decidedBy: 'premoderate', priority: 0, findings: [] };
  expect(screen([], input)).toEqual(verdict);
  expect(screen([saying('silent', undefined)], input)).toEqual(verdict);
});

test('the first state wins, findings accumulate under their rule, and the highest priority counts', () => {
  const rules = [
    saying('first', { findings: [{ reason: 'a' }], priority: 5 }),
    saying('second', { state: 'pending', findings: [{ reason: 'b', guideline: 'abuse', span: { from: 0, to: 2 } }] }),
    saying('third', { state: 'approved', priority: 3, findings: [{ reason: 'c' }] }),
  ];
  expect(screen(rules, input)).toEqual({
    state: 'pending',
    decidedBy: 'second',
    priority: 5,
    findings: [
      { rule: 'first', reason: 'a' },
      { rule: 'second', reason: 'b', guideline: 'abuse', span: { from: 0, to: 2 } },
      { rule: 'third', reason: 'c' },
    ],
  });
});

test('the first refusal ends it: no later rule runs', () => {
  const refuse = { name: 'DuplicateComment' as const, message: 'Again.' };
  const never: Rule = () => {
    throw new Error('ran');
  };
  expect(screen([saying('refuses', { refuse }), { name: 'never', rule: never }], input)).toEqual({ refuse });
});

test('a comment is approved only where some rule says so, and none before it says otherwise', () => {
  const state = fc.constantFrom('pending' as const, 'approved' as const, undefined);
  fc.assert(
    fc.property(fc.array(state), (said) => {
      const verdict = screen(
        said.map((one, index) => saying(`rule ${index}`, one && { state: one })),
        input,
      );
      expect(verdict).toMatchObject({ state: said.find(Boolean) ?? 'pending' });
    }),
  );
});
