import { once } from 'node:events';
import http from 'node:http';
import fc from 'fast-check';
import { bucketOf } from '../../src/plugins/moderation/server/src/domain/quantiles';
import { contests } from '../../src/plugins/moderation/server/src/store/schema/contests';
import { manyPending } from '../harness/crowd';
import {
  aComment,
  anAppeal,
  anApprovedComment,
  anArticle,
  anUndoneDecision,
  aRejectedComment,
  aReport,
  decided,
  decidedAt,
} from '../harness/factories';
import { graphql, type Json, newsroomUrl, person, rest, sql, until } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

// A newsroom of its own: these counts are over all of it.
let end: (() => Promise<void>) | undefined;
let article: { documentId: string };

beforeAll(async () => {
  end = await ownNewsroom({ MODERATION_GRACE_SECONDS: '1', MODERATION_RATE_PER_READER: '0' });
  article = await anArticle();
}, 60_000);

afterAll(() => end?.());

const path = '/api/moderation/transparency';

const look = async (query = ''): Promise<Json> => {
  const answer = await rest(`GET ${path}${query}`);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

const thisMonth = async () => (await look()).months.at(-1);

/** Runs the job of every minute now, and waits until all is counted that was decided before. */
const tallied = async () => {
  await sql(`select graphile_worker.add_job('checkpoint')`);
  await until('all decisions are counted', async () => {
    const [row] = await sql(`select coalesce((select max(id) from moderation_decisions), 0) <=
      coalesce((select upto_decision from moderation_month_mark), 0)
      and not exists (select from moderation_contest_months where fresh) as done`);
    return row.done;
  });
};

const counted = async (table: string): Promise<Record<string, number>> => {
  const rows = await sql(
    `select concat_ws('/', locale, measure, nullif(detail, '')) as key, sum(amount)::int as amount from ${table}
     group by 1 having sum(amount) <> 0 order by 1`,
  );
  return Object.fromEntries(rows.map(({ key, amount }) => [key, amount]));
};

/** What the decisions come to, told over again from each comment's chain: moves lie on one another, an undo takes the top one off. */
const recounted = async (): Promise<Record<string, number>> => {
  const chains = await sql(`
    select c.locale, array_agg(json_build_object('action', d.action, 'to', d.to_state, 'by', d.actor_kind,
      'guideline', d.guideline, 'after', extract(epoch from d.decided_at - c.submitted_at)) order by d.seq) as chain
    from moderation_comments c join moderation_decisions d on d.comment_id = c.id group by c.id`);
  const counts: Record<string, number> = {};
  const count = (...key: string[]) => {
    counts[key.join('/')] = (counts[key.join('/')] ?? 0) + 1;
  };
  for (const { locale, chain } of chains) {
    const moves: Json[] = [];
    for (const entry of chain) {
      if (entry.action === 'undo') moves.pop();
      else if (['submit', 'approve', 'reject', 'reopen', 'withdraw'].includes(entry.action)) moves.push(entry);
    }
    for (const { action, to, by, guideline } of moves) {
      if (action === 'submit') count(locale, 'received');
      if (action === 'reject') count(locale, 'rejected', guideline);
      if (action === 'approve' || (action === 'submit' && to === 'approved')) count(locale, 'approved');
      if (['approve', 'reject'].includes(action) || (action === 'submit' && to === 'approved'))
        count(locale, 'decided', by);
    }
    const [submission, first] = moves;
    if (submission.to === 'pending' && ['approve', 'reject'].includes(first?.action))
      count(locale, 'waited', String(bucketOf(first.after)));
  }
  return counts;
};

test('a year is told, oldest month first, this one last, and each guideline in it', async () => {
  const { months, totals, languages } = await look();
  expect(months).toHaveLength(12);
  expect(months.at(-1).month).toBe(new Date().toISOString().slice(0, 7));
  expect([...months].map(({ month }: Json) => month).sort()).toEqual(months.map(({ month }: Json) => month));
  expect(Object.keys(totals.rejected.byGuideline)).toHaveLength(7);
  expect([totals.received, totals.secondsToDecision, languages]).toEqual([0, null, {}]);
});

test('a number below five is told, and not what it is made of', async () => {
  const [first, second] = [await aComment(article), await aComment(article)];
  await anUndoneDecision(first.documentId);
  await decided(second.documentId, { action: 'reject', guideline: 'abuse' });
  for (const pause of [async () => undefined, tallied]) {
    await pause();
    const { languages, totals } = await look();
    expect(totals).toEqual(languages.en);
    expect(totals).toMatchObject({ received: 2, approved: 0, secondsToDecision: null });
    expect(totals.decidedBy).toEqual({ person: null, rule: null });
    expect(totals.rejected.total).toBe(1);
    expect(new Set(Object.values(totals.rejected.byGuideline))).toEqual(new Set([null]));
  }
});

test('from five on it is told by guideline, by whom, and how long it took', async () => {
  for (let n = 0; n < 11; n += 1) {
    const { documentId } = await aComment(article);
    await decided(
      documentId,
      n < 5 ? { action: 'reject', guideline: 'abuse' } : { action: 'reject', guideline: 'threats' },
    );
  }
  const { rejected, decidedBy, secondsToDecision, received } = await thisMonth();
  expect(rejected).toMatchObject({ total: 12, byGuideline: { abuse: 6, threats: 6, vulgarity: 0 } });
  expect(decidedBy).toEqual({ person: 12, rule: 0 });
  expect(received).toBe(13);
  expect(secondsToDecision.median).toBeLessThan(60);
  expect(secondsToDecision.p90).toBeGreaterThanOrEqual(secondsToDecision.median);
});

test('reports and appeals are counted as they come, end, and are taken up again', async () => {
  const [approved, rejected] = await Promise.all([anApprovedComment(article), aRejectedComment(article)]);
  await aReport(approved.documentId);
  const grounds = { illegal: true, text: 'It names a witness.', name: 'Rena', email: 'rena@example.org' };
  await aReport(approved.documentId, grounds);
  await anAppeal(rejected);
  const now = () => counted('moderation_contest_months');
  const made = { 'en/grounds/guideline': 1, 'en/grounds/illegal': 1 };
  const open = { ...made, 'en/reports/open': 2, 'en/appeals/open': 1 };
  expect(await now()).toEqual(open);
  const untold = { granted: null, upheld: null, withdrawn: null, open: null };
  expect(await thisMonth()).toMatchObject({
    appeals: { made: 1, ...untold },
    reports: { made: 2, ...untold, illegal: null },
  });
  const { comment } = await decided(approved.documentId, { action: 'reject', guideline: 'abuse' });
  const closed = { ...made, 'en/reports/granted': 2, 'en/appeals/open': 1 };
  expect(await now()).toEqual(closed);
  await tallied();
  expect(await now()).toEqual(closed);
  await decidedAt(approved.documentId, { action: 'undo', version: comment.version });
  expect(await now()).toEqual(open);
  await decided(rejected.documentId, { action: 'uphold', answer: 'It was.' }, 'secondAdminModerator');
  expect(await now()).toEqual({ ...made, 'en/reports/open': 2, 'en/appeals/upheld': 1 });
  await rest(`DELETE /api/comments/receipts/${approved.receipt}`);
  const ended = { ...made, 'en/reports/withdrawn': 2, 'en/appeals/upheld': 1 };
  expect(await now()).toEqual(ended);
  await tallied();
  expect(await now()).toEqual(ended);
});

test('reports and appeals of a newsroom that was there before are counted when it starts', async () => {
  const before = await counted('moderation_contest_months');
  await sql(['begin', 'drop table moderation_contest_months', ...contests, 'commit'].join(';\n'));
  expect(await counted('moderation_contest_months')).toEqual(before);
});

test('what was decided in whatever order is counted as a recount counts it, on both sides of the mark', async () => {
  const step = fc.record({
    action: fc.constantFrom('approve', 'reject', 'reopen', 'undo', 'note', 'escalate', 'withdraw'),
    guideline: fc.constantFrom('abuse', 'threats', 'promotion'),
    pick: fc.nat(4),
  });
  const other = await anArticle({}, { locale: 'tr' });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), fc.nat(23), async (steps, pause) => {
      const comments = await Promise.all(
        [0, 1, 2, 3, 4].map((n) => (n < 3 ? aComment(article) : aComment(other, { locale: 'tr' }))),
      );
      const versions = comments.map(() => 1);
      for (const [index, { action, guideline, pick }] of steps.entries()) {
        if (index === pause) await tallied();
        const comment = comments[pick];
        if (!comment) continue;
        const extra = { reject: { guideline }, note: { note: 'Hm.' } }[action as 'reject'] ?? {};
        const data = { action, version: versions[pick], ...extra };
        const { status } = await (action === 'withdraw'
          ? rest(`DELETE /api/comments/receipts/${comment.receipt}`)
          : rest(`POST /moderation/comments/${comment.documentId}/decisions`, {
              as: 'adminModerator',
              body: { data },
            }));
        if (status < 300) versions[pick] = (versions[pick] ?? 0) + 1;
      }
      const expected = await recounted();
      const of = (measure: string) =>
        Object.entries(expected).reduce((sum, [key, amount]) => sum + (key.split('/')[1] === measure ? amount : 0), 0);
      const { received, approved, rejected } = await thisMonth();
      expect([received, approved, rejected.total]).toEqual([of('received'), of('approved'), of('rejected')]);
      await tallied();
      expect(await counted('moderation_months')).toEqual(expected);
    }),
    { numRuns: 4 },
  );
});

test('a thousand decisions in batches, some of them taken back, are counted as a recount counts them', async () => {
  const ids = await manyPending(article, { key: 'user:crowd', count: 250 });
  const as = 'adminModerator';
  const ended = (documentId: string, state: string) =>
    until(`the batch is ${state}`, async () => {
      const { data } = (await rest(`GET /moderation/bulk/${documentId}`, { as })).body;
      return data.state === state && data;
    });
  const batch = fc.record({
    action: fc.constantFrom('approve', 'reject', 'reopen'),
    guideline: fc.constantFrom('abuse', 'threats', 'promotion'),
    from: fc.nat(80),
    undone: fc.boolean(),
  });
  let decisions = 0;
  for (const [index, { action, guideline, from, undone }] of fc.sample(batch, 60).entries()) {
    if (decisions >= 1000) break;
    const comments = await sql(
      'select document_id as "documentId", version from moderation_comments where document_id = any($1)',
      [ids.slice(from)],
    );
    const data = { action, ...(action === 'reject' && { guideline }), selection: { comments } };
    const { documentId } = (await rest('POST /moderation/bulk', { as, body: { data } })).body.data;
    const { decided: made } = await ended(documentId, 'done');
    decisions += made;
    if (index % 3 === 1) await tallied();
    if (!undone || made === 0) continue;
    await rest(`POST /moderation/bulk/${documentId}/undo`, { as });
    decisions += (await ended(documentId, 'undone')).undone;
  }
  expect(decisions).toBeGreaterThanOrEqual(1000);
  await tallied();
  expect(await counted('moderation_months')).toEqual(await recounted());
});

test('a newsroom that was never counted is counted whole, page by page, and told the same meanwhile', async () => {
  const [before, report] = [await counted('moderation_months'), await look()];
  await sql('truncate moderation_months, moderation_month_mark');
  expect(await look()).toEqual(report);
  await tallied();
  expect(await counted('moderation_months')).toEqual(before);
  expect(await look()).toEqual(report);
});

test('while very many are counted for the first time, nobody has them counted again on each call', async () => {
  const [{ upto }] = await sql('select upto_decision as upto from moderation_month_mark');
  await sql('update moderation_month_mark set upto_decision = -200000');
  const { status, headers, body } = await rest(`GET ${path}`);
  await sql('update moderation_month_mark set upto_decision = $1', [upto]);
  expect([status, headers.get('retry-after'), body.error.name]).toEqual([503, '60', 'ServiceUnavailable']);
});

test('a language, and some months, are told alone as they are told among the others', async () => {
  const all = await look();
  const turkish = await look('?locale=tr');
  expect(turkish.totals).toEqual(all.languages.tr);
  expect(turkish.languages).toEqual({ tr: all.languages.tr });
  const month = all.months.at(-1).month;
  const [one] = (await look(`?from=${month}&to=${month}`)).months;
  expect(one).toEqual(all.months.at(-1));
  expect((await look('?from=2019-01&to=2019-02')).months).toHaveLength(2);
});

test('the CSV has a row for each month and language, and leaves empty what is not told', async () => {
  const { months } = await look();
  const { headers, body } = await rest(`GET ${path}.csv`);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="transparency-\d{4}-\d\d-\d{4}-\d\d\.csv"$/,
  );
  const [names = [], ...rows] = String(body)
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  expect(rows).toHaveLength(12 * 3);
  const all = Object.fromEntries(names.map((name, at) => [name, rows[33]?.[at]]));
  const { rejected, appeals, received } = months.at(-1);
  expect(all).toMatchObject({ month: months.at(-1).month, language: 'all', received: String(received) });
  expect(all.rejected_under_abuse).toBe(String(rejected.byGuideline.abuse ?? ''));
  expect([all.appeals_made, all.appeals_granted]).toEqual([String(appeals.made), '']);
});

/** By hand: `fetch` says `no-cache` with any condition that it did not make itself. */
const known = async (etag: string, form: string, token?: string): Promise<number | undefined> => {
  const headers = { 'if-none-match': etag, ...(token && { authorization: `Bearer ${token}` }) };
  const [response] = await once(http.get(`${newsroomUrl}${path}${form}`, { headers }), 'response');
  response.resume();
  return response.statusCode;
};

test('it may be kept for a minute, and who has it is told when nothing has changed', async () => {
  for (const form of ['', '.csv']) {
    const first = await rest(`GET ${path}${form}`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = String(first.headers.get('etag'));
    expect(await known(etag, form)).toBe(304);
    expect(await known(etag, form, (await person('reader')).token)).toBe(304);
    await aComment(article);
    expect(await known(etag, form)).toBe(200);
  }
});

test.each([
  ['from', '?from=2026-13'],
  ['from', '?from=2026-1'],
  ['from', '?from='],
  ['from', '?from=2026-03&to=2026-02'],
  ['from', '?from=2001-01&to=2026-01'],
  ['from', '?from=2026-01&from=2026-01'],
  ['to', '?to=yesterday'],
  ['to', '?to=9999-01'],
  ['to', '?to[a]=2026-01'],
  ['locale', "?locale=en'--"],
  ['month', '?month=2026-01'],
])('what is wrong about %s is refused by name: %s', async (field, query) => {
  for (const form of ['', '.csv']) {
    const { status, body } = await rest(`GET ${path}${form}${query}`);
    expect([status, body.error.name, body.error.details.errors[0].path]).toEqual([400, 'ValidationError', [field]]);
  }
});

test('GraphQL tells the same as REST', async () => {
  const numbers = `received approved rejected { total byGuideline { guideline count } } decidedBy { person rule }
    secondsToDecision { median p90 } appeals { made granted upheld withdrawn open }
    reports { made granted upheld withdrawn open illegal }`;
  const { body } = await graphql(`{ transparency(locale: "en") {
    months { month ${numbers} } totals { ${numbers} } languages { locale ${numbers} } from to locale generatedAt smallest } }`);
  const { months, totals, languages, generatedAt, ...meta } = body.data.transparency;
  const told = (await rest(`GET ${path}?locale=en`)).body;
  const asRest = ({ rejected, locale, ...rest }: Json) => ({
    ...rest,
    rejected: {
      total: rejected.total,
      byGuideline: Object.fromEntries(rejected.byGuideline.map(({ guideline, count }: Json) => [guideline, count])),
    },
  });
  expect(told.data).toEqual({
    months: months.map(asRest),
    totals: asRest(totals),
    languages: Object.fromEntries(languages.map((one: Json) => [one.locale, asRest(one)])),
  });
  expect(told.meta).toMatchObject(meta);
  const wrong = await graphql('{ transparency(from: "May") { from } }');
  expect(wrong.body.errors[0].extensions.error.details.errors[0].path).toEqual(['from']);
});
