import fc from 'fast-check';
import { judgeReports, type OpenReport, weightOf } from './report';

const settings = { queueAt: 1, hideAt: 3, burstCount: 4, burstMinutes: 10 };
const minute = 60_000;
const report = (given: Partial<OpenReport> = {}): OpenReport => ({
  ...{ illegal: false, weight: 1, proven: false, reportedAt: 0 },
  ...given,
});
const spread = (count: number, given: Partial<OpenReport> = {}) =>
  Array.from({ length: count }, (_, index) => report({ reportedAt: index * 30 * minute, ...given }));

describe('a reporter’s weight', () => {
  test.each([
    [{ granted: 0, upheld: 0 }, 1],
    [{ granted: 1, upheld: 1 }, 1],
    [{ granted: 3, upheld: 1 }, 4 / 3],
    [{ granted: 8, upheld: 0 }, 1.8],
    [{ granted: 0, upheld: 8 }, 0.2],
  ])('%j counts %d', (record, weight) => expect(weightOf(record)).toBeCloseTo(weight));

  test('lies between 0 and 2 and grows with each report that was right', () => {
    const record = fc.record({ granted: fc.nat(1000), upheld: fc.nat(1000) });
    fc.assert(
      fc.property(record, ({ granted, upheld }) => {
        const weight = weightOf({ granted, upheld });
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThan(2);
        expect(weightOf({ granted: granted + 1, upheld })).toBeGreaterThan(weight);
        expect(weightOf({ granted, upheld: upheld + 1 })).toBeLessThan(weight);
      }),
    );
  });
});

describe('the reports of a comment', () => {
  test.each<[string, OpenReport[], object]>([
    ['none does nothing', [], { queued: false, hidden: false, burst: false }],
    ['one from somebody new asks for a look', [report()], { queued: true, hidden: false, burst: false }],
    [
      'one from who is seldom right does not',
      [report({ weight: 0.2 })],
      { queued: false, hidden: false, burst: false },
    ],
    ['several of those together do', spread(5, { weight: 0.2 }), { queued: true, hidden: false, burst: false }],
    ['three hide', spread(3), { queued: true, hidden: true, burst: false }],
    ['illegal content is always looked at', [report({ weight: 0.1, illegal: true })], { queued: true, hidden: false }],
    [
      'many at once from unknown reporters hide nothing',
      Array.from({ length: 40 }, (_, second) => report({ reportedAt: second * 1000 })),
      { queued: true, hidden: false, burst: true },
    ],
    [
      'many at once from proven reporters are no burst',
      Array.from({ length: 4 }, () => report({ proven: true })),
      { queued: true, hidden: true, burst: false },
    ],
    [
      'in a burst those of proven reporters count on',
      [
        ...Array.from({ length: 9 }, () => report()),
        report({ proven: true, weight: 1.9 }),
        report({ proven: true, weight: 1.2 }),
      ],
      { queued: true, hidden: true, burst: true },
    ],
    ['a slow trickle is no burst', spread(40), { burst: false, hidden: true }],
  ])('%s', (_, reports, judged) => expect(judgeReports(reports, settings)).toMatchObject(judged));

  test('hide nothing where the newsroom does not want that', () =>
    expect(judgeReports(spread(50), { ...settings, hideAt: 0 })).toMatchObject({ hidden: false, queued: true }));

  test('whatever unproven reporters send inside the burst’s minutes, it hides no comment beyond a burst’s worth', () => {
    const crowd = fc.array(fc.nat(10 * minute), { minLength: settings.burstCount, maxLength: 60 });
    fc.assert(
      fc.property(crowd, (times) => {
        const judged = judgeReports(
          times.map((reportedAt) => report({ reportedAt })),
          settings,
        );
        expect(judged).toEqual({ queued: true, hidden: false, burst: true });
      }),
    );
  });
});
