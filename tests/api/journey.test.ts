import {
  aComment,
  anApprovedComment,
  anArticle,
  anUndoneDecision,
  approvedComments,
  becomesVisible,
  decided,
  decidedAt,
  graceHasPassed,
} from '../harness/factories';
import { anAddress, aReader, type Json, rest, sql, until } from '../harness/newsroom';

const listed = async (article: { documentId: string }, query = ''): Promise<Json> =>
  (await rest(`GET /api/articles/${article.documentId}/comments${query}`)).body;
const receiptOf = async (comment: { receipt: string }, query = ''): Promise<Json> =>
  (await rest(`GET /api/comments/receipts/${comment.receipt}${query}`)).body.data;
const bodies = (page: Json): string[] => page.data.map(({ body }: { body: string }) => body);

describe('a reader’s words', () => {
  test.concurrent('wait, are approved, and appear after the grace', async () => {
    const article = await anArticle();
    const comment = await aComment(article, { body: 'The ferry was on time.' });
    expect(comment.state).toBe('pending');
    expect((await listed(article)).data).toEqual([]);

    await decided(comment.documentId, { action: 'approve' });
    expect(await listed(article)).toMatchObject({ data: [], meta: { count: 0 } });
    await becomesVisible(comment.receipt);
    expect(await listed(article)).toMatchObject({
      data: [{ documentId: comment.documentId, name: 'Rena', body: 'The ferry was on time.', replies: [], badges: [] }],
      meta: { count: 1, open: true, nextCursor: null },
    });
  });

  test.concurrent('leave a receipt that tells they wait, and nothing else', async () => {
    const article = await anArticle();
    const comment = await aComment(article, { email: 'rena@example.org', body: 'The early ferry was on time.' });
    expect(await receiptOf(comment)).toEqual({
      documentId: comment.documentId,
      article: { documentId: article.documentId, locale: 'en', title: expect.stringContaining('Article') },
      ...{ parent: null, name: 'Rena', body: 'The early ferry was on time.', erasedAt: null, appealUntil: null },
      state: 'pending',
      submittedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      decidedAt: null,
      statement: null,
      canAppeal: false,
      appeal: null,
    });
  });

  test.concurrent('are kept as they came, but for NFC and line ends', async () => {
    const article = await anArticle();
    await anApprovedComment(article, { name: '  Şîlan ', body: ' Cafe\u0301\r\n\ttwo  spaces\rthree <b>&amp;</b> ' });
    expect((await listed(article)).data[0]).toMatchObject({
      name: 'Şîlan',
      body: ' Café\n\ttwo  spaces\nthree <b>&amp;</b> ',
    });
  });

  test.concurrent('belong to the language they were written under', async () => {
    const article = await anArticle({}, { locale: 'tr' });
    await anApprovedComment(article, { locale: 'tr', body: 'Vapur zamanında geldi.' });
    expect(bodies(await listed(article, '?locale=tr'))).toEqual(['Vapur zamanında geldi.']);
    const counts = await rest(`GET /api/comments/counts?articles=${article.documentId}&locale=tr`);
    expect(counts.body).toEqual({ data: { [article.documentId]: 1 } });
    expect((await rest(`GET /api/articles/${article.documentId}/comments`)).status).toBe(404);
  });
});

describe('a rejection', () => {
  test.concurrent('tells the reader the guideline, in the reader’s language', async () => {
    const comment = await aComment(await anArticle());
    await decided(comment.documentId, { action: 'reject', guideline: 'personal-attacks' });
    await becomesVisible(comment.receipt, 'rejected');
    const guidelines = async (locale: string): Promise<Json> =>
      (await rest(`GET /api/guidelines?locale=${locale}`)).body.data.find(
        ({ code }: Json) => code === 'personal-attacks',
      );
    for (const locale of ['en', 'ckb', 'kmr', 'ar', 'tr']) {
      const { title, text, version } = await guidelines(locale);
      expect(await receiptOf(comment, `?locale=${locale}`)).toMatchObject({
        state: 'rejected',
        decidedAt: expect.any(String),
        statement: { guideline: { code: 'personal-attacks', version, title }, text },
      });
    }
    expect((await receiptOf(comment)).statement).toEqual((await receiptOf(comment, '?locale=en')).statement);
  });

  test.concurrent('takes an approved comment off the page at once', async () => {
    const article = await anArticle();
    const comment = await anApprovedComment(article);
    await decided(comment.documentId, { action: 'reject', guideline: 'promotion' });
    expect(await listed(article)).toMatchObject({ data: [], meta: { count: 0 } });
  });

  test.concurrent('keeps the wording it was made under when the guideline is revised', async () => {
    const comment = await aComment(await anArticle());
    await decided(comment.documentId, { action: 'reject', guideline: 'vulgarity' });
    await becomesVisible(comment.receipt, 'rejected');
    const before = (await receiptOf(comment)).statement;
    const en = { title: 'Vulgarity', text: `Say it another way. ${Date.now()}` };
    const body = { data: { texts: { en } } };
    const revised = await rest('PUT /moderation/guidelines/vulgarity', { as: 'superAdmin', body });
    expect(revised.body.data).toMatchObject({ version: before.guideline.version + 1, texts: { en } });
    expect((await receiptOf(comment)).statement).toEqual(before);
    const inForce = (await rest('GET /api/guidelines')).body.data.find(({ code }: Json) => code === 'vulgarity');
    expect(inForce.text).toBe(en.text);
  });
});

describe('a moderator', () => {
  test.concurrent('reopens, escalates and notes, and the history tells it in order', async () => {
    const article = await anArticle();
    const comment = await anApprovedComment(article);
    await decided(comment.documentId, { action: 'reopen', note: 'A second look.' });
    expect((await listed(article)).data).toEqual([]);
    const { comment: escalated } = await decided(comment.documentId, { action: 'escalate' });
    expect(escalated).toMatchObject({ state: 'pending', escalated: true, priority: 100 });
    await decided(comment.documentId, { action: 'note', note: 'Asked the editor.' }, 'secondAdminModerator');
    await decided(comment.documentId, { action: 'approve' });
    const { history } = (await rest(`GET /moderation/comments/${comment.documentId}`, { as: 'adminModerator' })).body
      .data;
    expect(history.map(({ action, by, note }: Json) => [action, by.kind, by.name, note])).toEqual([
      ['submit', 'rule', 'premoderate', null],
      ['approve', 'moderator', 'Mona Tester', null],
      ['reopen', 'moderator', 'Mona Tester', 'A second look.'],
      ['escalate', 'moderator', 'Mona Tester', null],
      ['note', 'moderator', 'Mirza Tester', 'Asked the editor.'],
      ['approve', 'moderator', 'Mona Tester', null],
    ]);
  });

  test.concurrent('finds an escalated comment before all that merely waits', async () => {
    const article = await anArticle();
    await aComment(article);
    const urgent = await aComment(article);
    await decided(urgent.documentId, { action: 'escalate' });
    const { data, meta } = (await rest('GET /moderation/queue?limit=100', { as: 'adminModerator' })).body;
    const priorities = data.map(({ priority }: { priority: number }) => priority);
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
    expect(data.find(({ documentId }: Json) => documentId === urgent.documentId)).toMatchObject({
      article: { documentId: article.documentId, title: `Article ${article.slug}` },
      findings: [{ rule: 'premoderate', reason: 'Every comment is moderated' }],
      actions: ['approve', 'reject', 'escalate', 'note'],
    });
    expect(meta.counts).toMatchObject({
      waiting: expect.any(Number),
      escalated: expect.any(Number),
      approved: expect.any(Number),
      rejected: expect.any(Number),
    });
  });

  test.concurrent('decides from outside the admin panel, by account or by token', async () => {
    const article = await anArticle();
    for (const as of ['moderator', 'token']) {
      const comment = await aComment(article);
      const answer = await rest(`POST /api/moderation/comments/${comment.documentId}/decisions`, {
        as,
        body: { data: { action: 'approve', version: 1 } },
      });
      expect([answer.status, answer.body.data.comment.state]).toEqual([201, 'approved']);
      await becomesVisible(comment.receipt);
    }
    expect((await listed(article)).meta.count).toBe(2);
  });

  test.concurrent('takes an approval back inside the grace, and the public never sees it', async () => {
    const article = await anArticle();
    const comment = await aComment(article);
    const { comment: undone } = await anUndoneDecision(comment.documentId);
    expect(undone).toMatchObject({
      state: 'pending',
      undoUntil: null,
      actions: ['approve', 'reject', 'escalate', 'note'],
    });
    await graceHasPassed();
    expect(await listed(article)).toMatchObject({ data: [], meta: { count: 0 } });
    expect(await receiptOf(comment)).toMatchObject({ state: 'pending', decidedAt: null });
  });

  test.concurrent('cannot take back what has settled', async () => {
    const comment = await anApprovedComment(await anArticle());
    const answer = await rest(`POST /moderation/comments/${comment.documentId}/decisions`, {
      as: 'adminModerator',
      body: { data: { action: 'undo', version: 2 } },
    });
    expect([answer.status, answer.body.error.name]).toEqual([409, 'IllegalMove']);
  });

  test.concurrent('takes back a rejection of a published comment, and it stands on the page again', async () => {
    const article = await anArticle();
    const comment = await anApprovedComment(article);
    const { comment: rejected } = await decided(comment.documentId, { action: 'reject', guideline: 'abuse' });
    expect(rejected.undoUntil).not.toBeNull();
    await decidedAt(comment.documentId, { action: 'undo', version: rejected.version });
    expect(await listed(article)).toMatchObject({ data: [{ documentId: comment.documentId }], meta: { count: 1 } });
  });
});

describe('a reader who thinks again', () => {
  test.concurrent.each(['pending', 'approved', 'rejected'])(
    'withdraws a comment that is %s, once and for good',
    async (state) => {
      const article = await anArticle();
      const comment = await aComment(article);
      if (state !== 'pending') {
        await decided(
          comment.documentId,
          state === 'approved' ? { action: 'approve' } : { action: 'reject', guideline: 'threats' },
        );
      }
      const answer = await rest(`DELETE /api/comments/receipts/${comment.receipt}`);
      expect([answer.status, answer.body.data.state]).toEqual([200, 'withdrawn']);
      expect(await listed(article)).toMatchObject({ data: [], meta: { count: 0 } });
      const again = await rest(`DELETE /api/comments/receipts/${comment.receipt}`);
      expect([again.status, again.body.error.name]).toEqual([409, 'IllegalMove']);
      const back = await rest(`POST /moderation/comments/${comment.documentId}/decisions`, {
        as: 'adminModerator',
        body: { data: { action: 'approve', version: state === 'pending' ? 2 : 3 } },
      });
      expect(back.body.error).toMatchObject({ name: 'IllegalMove', details: { state: 'withdrawn' } });
    },
  );
});

describe('a signed-in reader', () => {
  test.concurrent('comments under the account’s name, whatever the body says', async () => {
    const reader = await aReader();
    const article = await anArticle();
    await anApprovedComment(article, { name: 'The Editor' }, { as: reader });
    expect((await listed(article)).data[0]).toMatchObject({ name: reader.name, badges: [] });
  });

  test.concurrent('whom moderators have come to trust publishes at once where the article allows it', async () => {
    const reader = await aReader();
    const article = await anArticle({ premoderation: 'new_readers' });
    for (const state of ['pending', 'pending']) {
      const comment = await aComment(article, {}, { as: reader });
      expect(comment.state).toBe(state);
      await decided(comment.documentId, { action: 'approve' });
    }
    const trusted = await aComment(article, { body: 'No wait for me.' }, { as: reader });
    expect(trusted.state).toBe('approved');
    expect(bodies(await listed(article))).toContain('No wait for me.');
    expect((await aComment(await anArticle(), {}, { as: reader })).state).toBe('pending');
    expect((await aComment(article)).state).toBe('pending');

    await decided(trusted.documentId, { action: 'reject', guideline: 'off-topic' });
    expect((await aComment(article, {}, { as: reader })).state).toBe('pending');
    // Trust is not had back by withdrawing what was rejected.
    expect((await rest(`DELETE /api/comments/receipts/${trusted.receipt}`)).status).toBe(200);
    expect((await aComment(article, {}, { as: reader })).state).toBe('pending');
  });

  test.concurrent('who moderates bears the staff badge', async () => {
    const article = await anArticle();
    await anApprovedComment(article, {}, { as: 'moderator' });
    expect((await listed(article)).data[0]).toMatchObject({ name: 'mizgin', badges: ['staff'] });
  });

  test.concurrent('of the article’s author carry a badge there, and nowhere else', async () => {
    const account = await aReader();
    const data = { name: 'Rona Haldar', slug: `rona-${account.name}`, account: { connect: [{ id: account.id }] } };
    const path = 'POST /content-manager/collection-types/api::author.author';
    const author = (await rest(path, { as: 'editor', body: data })).body.data;
    const own = await anArticle({ authors: { connect: [{ documentId: author.documentId }] } });
    const other = await anArticle();
    await anApprovedComment(own, { body: 'Thank you for asking.' }, { as: account });
    await anApprovedComment(other, { body: 'A reader here.' }, { as: account });
    expect((await listed(own)).data[0]).toMatchObject({ name: account.name, badges: ['author'] });
    expect((await listed(other)).data[0]).toMatchObject({ name: account.name, badges: [] });
    const { body } = await rest(`GET /api/authors/${author.documentId}?populate=*`);
    expect(body.data).not.toHaveProperty('account');
  });
});

describe('replies', () => {
  test.concurrent('stand under the root they belong to, the first three at once and all by page', async () => {
    const article = await anArticle();
    const root = await anApprovedComment(article);
    const first = await anApprovedComment(article, { parent: root.documentId, body: 'First reply' });
    await approvedComments(article, [
      { parent: first.documentId, body: 'Second reply' },
      { parent: root.documentId, body: 'Third reply' },
      { parent: first.documentId, body: 'Fourth reply' },
    ]);
    const page = await listed(article);
    expect(page.meta.count).toBe(5);
    expect(page.data).toHaveLength(1);
    expect(page.data[0]).toMatchObject({ replyCount: 4, parent: null });
    expect(bodies({ data: page.data[0].replies })).toEqual(['First reply', 'Second reply', 'Third reply']);
    expect(page.data[0].replies[1].parent).toBe(first.documentId);

    const start = (await rest(`GET /api/comments/${root.documentId}/replies?limit=3`)).body;
    const second = (await rest(`GET /api/comments/${root.documentId}/replies?limit=3&cursor=${start.meta.nextCursor}`))
      .body;
    expect([...bodies(start), ...bodies(second)]).toEqual([
      'First reply',
      'Second reply',
      'Third reply',
      'Fourth reply',
    ]);
    expect(second.meta).toMatchObject({ nextCursor: null, count: 5 });
  });

  test.concurrent('in their grace are neither shown nor counted', async () => {
    const article = await anArticle();
    const root = await anApprovedComment(article);
    const reply = await aComment(article, { parent: root.documentId });
    await decided(reply.documentId, { action: 'approve' });
    expect(await listed(article)).toMatchObject({ data: [{ replyCount: 0, replies: [] }], meta: { count: 1 } });
    await becomesVisible(reply.receipt);
    expect(await listed(article)).toMatchObject({
      data: [{ replyCount: 1, replies: [{ documentId: reply.documentId }] }],
      meta: { count: 2 },
    });
  });

  test.concurrent('go out of reach with their root, and come back with it', async () => {
    const article = await anArticle();
    const root = await anApprovedComment(article);
    await anApprovedComment(article, { parent: root.documentId });
    await decided(root.documentId, { action: 'reject', guideline: 'abuse' });
    expect(await listed(article)).toMatchObject({ data: [], meta: { count: 0 } });
    expect((await rest(`GET /api/comments/${root.documentId}/replies`)).status).toBe(404);
    await decided(root.documentId, { action: 'approve' });
    expect((await listed(article)).meta.count).toBe(0);
    await until('root and reply are back', async () => (await listed(article)).meta.count === 2);
  });
});

describe('a list', () => {
  test.concurrent('comes newest, oldest or most discussed first', async () => {
    const article = await anArticle();
    const [one] = await approvedComments(article, [{ body: 'one' }, { body: 'two' }, { body: 'three' }]);
    await anApprovedComment(article, { body: 'an answer', parent: one?.documentId });
    expect(bodies(await listed(article))).toEqual(['three', 'two', 'one']);
    expect(bodies(await listed(article, '?sort=newest'))).toEqual(['three', 'two', 'one']);
    expect(bodies(await listed(article, '?sort=oldest'))).toEqual(['one', 'two', 'three']);
    expect(bodies(await listed(article, '?sort=discussed'))).toEqual(['one', 'three', 'two']);
  });

  test.concurrent.each(['newest', 'oldest', 'discussed'])(
    'pages %s without a gap or a repeat, though new comments arrive meanwhile',
    async (sort) => {
      const article = await anArticle();
      const from = anAddress();
      const made = [];
      for (let n = 0; n < 11; n += 1) made.push(await aComment(article, { name: `Reader ${n}` }, { from }));
      for (const { documentId } of made) await decided(documentId, { action: 'approve' });
      await becomesVisible(made.at(-1)?.receipt ?? '');

      const seen: string[] = [];
      for (let cursor = ''; ; ) {
        const page = await listed(article, `?sort=${sort}&limit=3${cursor}`);
        seen.push(...page.data.map(({ documentId }: Json) => documentId));
        if (!page.meta.nextCursor) break;
        cursor = `&cursor=${page.meta.nextCursor}`;
        if (sort !== 'oldest' && seen.length === 3) await anApprovedComment(article);
      }
      const ids = made.map(({ documentId }) => documentId);
      expect(seen).toEqual(sort === 'oldest' ? ids : ids.reverse());
    },
  );

  test.concurrent('tells pollers by its version that something has changed', async () => {
    const article = await anArticle();
    const version = async () => (await listed(article)).meta.version;
    const before = await version();
    const comment = await anApprovedComment(article);
    await until('the announcement is out', async () => (await version()) > before);
    const after = await version();
    await decided(comment.documentId, { action: 'note', note: 'Nothing that readers see.' });
    await aComment(article);
    expect(await version()).toBe(after);
    await decided(comment.documentId, { action: 'reopen' });
    expect(await version()).toBeGreaterThan(after);
  });

  test.concurrent('of counts answers each article, and none for one that nobody knows', async () => {
    const [busy, quiet] = [await anArticle(), await anArticle()];
    await anApprovedComment(busy);
    await aComment(quiet);
    const answer = await rest(`GET /api/comments/counts?articles=${busy.documentId},${quiet.documentId},unknown`);
    expect(answer.body.data).toEqual({ [busy.documentId]: 1, [quiet.documentId]: 0, unknown: 0 });
  });
});

describe('a thread', () => {
  test.concurrent('that is closed can be read but not joined', async () => {
    const article = await anArticle({ commenting: 'closed' });
    expect((await listed(article)).meta.open).toBe(false);
    const answer = await rest(`POST /api/articles/${article.documentId}/comments`, {
      body: { data: { name: 'Rena', body: 'Too late?' } },
    });
    expect([answer.status, answer.body.error.name]).toEqual([403, 'CommentingClosed']);
  });

  test.concurrent('that closes some days after publication is open until then', async () => {
    const article = await anArticle({ commenting: 'closes_after', commentingDays: 1 });
    expect((await listed(article)).meta.open).toBe(true);
    expect((await aComment(article)).state).toBe('pending');
    await sql(`update articles set first_published_at = now() - interval '25 hours' where document_id = $1`, [
      article.documentId,
    ]);
    expect((await listed(article)).meta.open).toBe(false);
    const answer = await rest(`POST /api/articles/${article.documentId}/comments`, {
      body: { data: { name: 'Rena', body: 'Too late?' } },
    });
    expect([answer.status, answer.body.error.name]).toEqual([403, 'CommentingClosed']);
  });
});
