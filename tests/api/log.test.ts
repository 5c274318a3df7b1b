import { aComment, anArticle, anUndoneDecision, decided } from '../harness/factories';
import { type Answer, aReader, type Json, newsroomUrl, person, rest, sql, until } from '../harness/newsroom';

const listed = async (query: string, as = 'adminModerator'): Promise<Json> => {
  const answer = await rest(`GET /moderation/log?${query}`, { as });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
};
const actionsOf = (page: Json): string[] => page.data.map(({ action }: Json) => action);
const put = (key: string, data: Json): Promise<Answer> =>
  rest(`PUT /moderation/readers/${key}/standing`, { as: 'adminModerator', body: { data } });
const idOf = async (name: string): Promise<string> =>
  `admin:${(await sql('select id from admin_users where email = $1', [(await person(name)).email]))[0].id}`;

/** A word that no other entry of the log has. */
const aWord = () => `quux${Math.random().toString(36).slice(2, 12)}`;

/** A decision with a note, a standing and a note on its reader, all with one word in them. */
const scene = async () => {
  const word = aWord();
  const reader = await aReader();
  const { documentId } = await aComment(await anArticle(), { body: 'The ferry was late again.' }, { as: reader });
  const key = `user:${reader.id}`;
  await decided(documentId, { action: 'reject', guideline: 'off-topic', note: `About ferries: ${word}.` });
  await put(key, { standing: 'premoderated', reason: `Often off topic, ${word}` });
  await rest(`POST /moderation/readers/${key}/notes`, {
    as: 'adminModerator',
    body: { data: { text: `Was told so. ${word}` } },
  });
  return { word, reader, key, documentId };
};

describe('the log', () => {
  test.concurrent('tells decisions and changes in one order, the newest first, with who, what, to whom and why', async () => {
    const { word, reader, key, documentId } = await scene();
    const page = await listed(`q=${word}`);
    const by = { kind: 'moderator', id: await idOf('adminModerator'), name: 'Mona Tester' };
    expect(page.data).toMatchObject([
      { action: 'reader-note', subject: key, by, comment: null, note: `Was told so. ${word}` },
      {
        ...{ action: 'standing', subject: key, by, comment: null, from: 'normal', to: 'premoderated' },
        ...{ guideline: null, note: `Often off topic, ${word}` },
      },
      {
        ...{ action: 'reject', subject: documentId, by, from: 'pending', to: 'rejected' },
        ...{ guideline: { code: 'off-topic', version: expect.any(Number) }, note: `About ferries: ${word}.` },
        comment: { documentId, name: reader.name, excerpt: 'The ferry was late again.' },
      },
    ]);
    expect(page.meta.nextCursor).toBeNull();
    const times = page.data.map(({ at }: Json) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  test.concurrent('finds what was said about a comment or a reader by its id alone', async () => {
    const { key, documentId } = await scene();
    await anUndoneDecision((await aComment(await anArticle())).documentId);
    expect(actionsOf(await listed(`q=${documentId}`))).toEqual(['reject']);
    expect(actionsOf(await listed(`q=${encodeURIComponent(key)}`))).toEqual(['reader-note', 'standing']);
  });

  test.concurrent('is paged without a gap and without telling anything twice', async () => {
    const { word } = await scene();
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const page = await listed(`q=${word}&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...actionsOf(page));
      cursor = page.meta.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['reader-note', 'standing', 'reject']);
  });

  test.concurrent('is paged rightly where many entries are of one instant', async () => {
    const by = `token:${aWord()}`;
    await sql(
      `insert into moderation_changes (document_id, kind, subject, actor_id, actor_name, reason, changed_at)
       select md5(random()::text || n), 'reader-note', 'user:0', $1, 'Mona', 'Note ' || n, '2026-01-01T00:00:00Z'
       from generate_series(1, 7) n`,
      [by],
    );
    const notes: string[] = [];
    let cursor: string | null = '';
    do {
      const page = await listed(`by=${by}&limit=3${cursor && `&cursor=${cursor}`}`);
      notes.push(...page.data.map(({ note }: Json) => note));
      cursor = page.meta.nextCursor;
    } while (cursor);
    expect(notes).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `Note ${n}`));
  });

  test.concurrent('is narrowed by kind, action, actor, guideline and day, and by all at once', async () => {
    const { word } = await scene();
    const today = new Date().toISOString().slice(0, 10);
    const mine = encodeURIComponent(await idOf('adminModerator'));
    const cases: [string, string[]][] = [
      ['kind=decisions', ['reject']],
      ['kind=changes', ['reader-note', 'standing']],
      ['action=standing', ['standing']],
      ['action=reject', ['reject']],
      ['action=approve', []],
      ['kind=decisions&action=standing', []],
      ['guideline=off-topic', ['reject']],
      ['guideline=promotion', []],
      [`by=${mine}`, ['reader-note', 'standing', 'reject']],
      ['by=admin:999999', []],
      ['by=reader', []],
      [`from=${today}`, ['reader-note', 'standing', 'reject']],
      [`from=${today}&to=${today}`, ['reader-note', 'standing', 'reject']],
      ['to=2020-01-01', []],
      ['from=2099-01-01', []],
      [`kind=decisions&action=reject&by=${mine}&guideline=off-topic&from=${today}&to=${today}`, ['reject']],
    ];
    for (const [filter, actions] of cases)
      expect([filter, actionsOf(await listed(`q=${word}&${filter}`))]).toEqual([filter, actions]);
  });

  test.concurrent('tells submissions only to whoever asks for them, and withdrawals by the reader', async () => {
    const comment = await aComment(await anArticle());
    await rest(`DELETE /api/comments/receipts/${comment.receipt}`);
    const about = `q=${comment.documentId}`;
    expect(actionsOf(await listed(about))).toEqual(['withdraw']);
    expect(actionsOf(await listed(`${about}&by=reader`))).toEqual(['withdraw']);
    expect((await listed(`${about}&action=submit`)).data).toMatchObject([
      { action: 'submit', by: { kind: 'rule', id: 'premoderate' }, from: null, to: 'pending' },
    ]);
    expect(actionsOf(await listed(`${about}&action=submit&by=premoderate`))).toEqual(['submit']);
    expect(actionsOf(await listed(`${about}&action=submit&by=archive`))).toEqual([]);
  });

  test.concurrent('is searched in any script and whatever the letters’ form, and a wildcard is a letter', async () => {
    const { documentId } = await aComment(await anArticle());
    const word = aWord();
    await decided(documentId, { action: 'note', note: `كتابخانه 100%_${word}` });
    expect(actionsOf(await listed(`q=${encodeURIComponent(`کتابخانه ${word.toUpperCase()}`)}`))).toEqual(['note']);
    expect(actionsOf(await listed(`q=${encodeURIComponent(`100%_${word}`)}`))).toEqual(['note']);
    expect(actionsOf(await listed(`q=${encodeURIComponent(`1%_${word}`)}`))).toEqual([]);
    expect(actionsOf(await listed(`q=${encodeURIComponent("' or true --")}&by=admin:999999`))).toEqual([]);
  });

  test.concurrent.each([
    ['kind=everything', 'kind'],
    ['action=ban', 'action'],
    ['by=a%20b', 'by'],
    ["by=';--", 'by'],
    ['guideline=', 'guideline'],
    [`guideline=${'a'.repeat(61)}`, 'guideline'],
    ['from=yesterday', 'from'],
    ['to=2026-02-30', 'to'],
    ['q=', 'q'],
    ['q=ab', 'q'],
    ['q=abc%00', 'q'],
    [`q=${'a'.repeat(201)}`, 'q'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['cursor=abc', 'cursor'],
    ['cursor=WyJsb2ciLDFlOTksMSwxXQ', 'cursor'],
    ['kind[$ne]=changes', 'kind'],
    ['action=note&action=reject', 'action'],
    ['actor=admin:1', 'actor'],
  ])('refuses %s by field', async (query, path) => {
    const answer = await rest(`GET /moderation/log?${query}`, { as: 'adminModerator' });
    expect(answer).toMatchObject({ status: 400, body: { data: null, error: { name: 'ValidationError' } } });
    const paths = answer.body.error.details.errors.map((one: Json) => one.path.join('.'));
    expect([...new Set(paths)]).toEqual([path]);
  });
});

/** CSV back into rows, by RFC 4180 and in nobody else's code: what is in quotes is a field, whatever it holds. */
const parsed = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push((quoted ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
};

/** The export as text; the mark at its head is kept. */
const exported = async (query: string): Promise<{ csv: string; headers: Headers }> => {
  const { token } = await person('superAdmin');
  const response = await fetch(`${newsroomUrl}/moderation/log.csv?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { csv, headers: response.headers };
};

describe('the export', () => {
  test.concurrent('is a CSV file with a dated name, a head and a row for each entry', async () => {
    const { word, key, documentId } = await scene();
    const { csv, headers } = await exported(`q=${word}`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="log-\d{4}-\d\d-\d\d\.csv"$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(csv.startsWith('\ufeff"at","action","by"')).toBe(true);
    const [head, ...rows] = parsed(csv);
    const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(column('action')).toEqual(['reader-note', 'standing', 'reject']);
    expect(column('subject')).toEqual([key, key, documentId]);
    expect(column('guideline')).toEqual(['', '', 'off-topic']);
    expect(column('to')).toEqual(['', 'premoderated', 'rejected']);
    for (const at of column('at')) expect(new Date(at ?? '').toISOString()).toBe(at);
  });

  test.concurrent('of nothing has a head all the same', async () => {
    const { csv } = await exported(`q=${aWord()}`);
    expect(parsed(csv)).toHaveLength(1);
  });

  test.concurrent('gives words back as they were written, and none of them as a formula', async () => {
    const article = await anArticle();
    const word = aWord();
    const names = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '＝1+1', 'سەلام، "هاوڕێ"', 'a;=1+1', "'=1", 'A,B'];
    const notes = ['=1+1', '+cmd|x', '-2+3', '@a', 'first\n=second', 'a "quoted", line', 'שלום ‏עולם', '=a\t=b', "''"];
    for (const [n, name] of names.entries()) {
      const { documentId } = await aComment(article, { name, body: `${notes[n]} said` });
      await decided(documentId, { action: 'note', note: `${notes[n]} ${word}` });
    }
    const { csv } = await exported(`q=${word}`);
    const [head, ...rows] = parsed(csv);
    const column = (title: string) => rows.map((row) => row[head?.indexOf(title) ?? -1] ?? '').reverse();
    const safe = (text: string) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
    expect(column('comment_name')).toEqual(names.map(safe));
    expect(column('note')).toEqual(notes.map((note) => safe(`${note} ${word}`)));
    expect(column('comment_excerpt')).toEqual(notes.map((note) => safe(`${note} said`)));
    for (const row of rows) for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  test.concurrent('disarms a tab and a carriage return too, where a name from elsewhere begins with one', async () => {
    const by = `token:${aWord()}`;
    await sql(
      `insert into moderation_changes (document_id, kind, subject, actor_id, actor_name, reason)
       values (md5(random()::text), 'reader-note', 'user:0', $1, $2, $3)`,
      [by, '\t=1+1', '\r=1+1'],
    );
    const [head, row] = parsed((await exported(`by=${by}`)).csv);
    expect([row?.[head?.indexOf('by') ?? -1], row?.[head?.indexOf('note') ?? -1]]).toEqual(["'\t=1+1", "'\r=1+1"]);
  });

  test.concurrent('goes on past what is read at once, and tells everything once', async () => {
    const by = `token:${aWord()}`;
    await sql(
      `insert into moderation_changes (document_id, kind, subject, actor_id, actor_name, reason, changed_at)
       select md5(random()::text || n), 'reader-note', 'user:0', $1, 'Mona', 'Note ' || n,
         timestamptz '2026-01-01T00:00:00Z' + make_interval(secs => n / 3) from generate_series(1, 2500) n`,
      [by],
    );
    const [head, ...rows] = parsed((await exported(`by=${by}`)).csv);
    const notes = rows.map((row) => row[head?.indexOf('note') ?? -1]);
    expect(notes).toHaveLength(2500);
    expect(new Set(notes).size).toBe(2500);
    expect([notes[0], notes.at(-1)]).toEqual(['Note 2500', 'Note 1']);
  });

  test.concurrent('ends with whoever reads it, and keeps no connection to the database', async () => {
    const { token } = await person('superAdmin');
    const by = `token:${aWord()}`;
    await sql(
      `insert into moderation_changes (document_id, kind, subject, actor_id, actor_name, reason)
       select md5(random()::text || n), 'reader-note', 'user:0', $1, 'Mona', repeat('long ', 400)
       from generate_series(1, 5000) n`,
      [by],
    );
    const away = new AbortController();
    const response = await fetch(`${newsroomUrl}/moderation/log.csv?by=${by}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: away.signal,
    });
    await response.body?.getReader().read();
    away.abort();
    await until('nobody reads the log any more', async () => {
      const busy = `select from pg_stat_activity where state = 'active' and query like '%moderation_changes%'
        and pid <> pg_backend_pid() and query like $1`;
      return (await sql(busy, [`%${by}%`])).length === 0;
    });
    expect((await listed(`by=${by}&limit=1`)).data).toHaveLength(1);
  });

  test.concurrent('is refused with a bad filter by field, and to whoever may only read the log', async () => {
    const answer = await rest('GET /moderation/log.csv?action=ban', { as: 'superAdmin' });
    expect(answer).toMatchObject({ status: 400, body: { error: { name: 'ValidationError' } } });
    expect(answer.body.error.details.errors[0].path).toEqual(['action']);
    expect((await rest('GET /moderation/log.csv?limit=5', { as: 'superAdmin' })).status).toBe(400);
    expect((await rest('GET /moderation/log.csv', { as: 'adminModerator' })).status).toBe(403);
  });
});
