import { onSnapshot } from '../harness/database';
import { aComment, anArticle } from '../harness/factories';
import { type Json, rest, sql } from '../harness/newsroom';
import { ownNewsroom } from '../harness/own-newsroom';

/** A database whose locale knows no letter beyond ASCII, as `initdb` makes it on many servers. */
describe('in a database of locale C', () => {
  let end: (() => Promise<void>) | undefined;
  let article: string;

  const found = async (q: string): Promise<string[]> => {
    const query = new URLSearchParams({ queue: 'all', article, q });
    const { body } = await rest(`GET /moderation/queue?${query}`, { as: 'adminModerator' });
    return body.data.map((comment: Json) => comment.name);
  };

  beforeAll(async () => {
    end = await ownNewsroom({}, `template template0 encoding 'UTF8' locale_provider libc locale 'C'`);
    article = (await anArticle()).documentId;
    await aComment({ documentId: article }, { name: 'Jiyan', body: 'متى تغادر آخر رحلة؟' });
    await aComment({ documentId: article }, { name: 'Rona', body: 'The last ferry leaves at nine.' });
  }, 120_000);

  afterAll(async () => {
    await end?.();
  }, 60_000);

  test('PostgreSQL itself makes no trigram of an Arabic word there', async () => {
    const [{ trigrams }] = await sql(`select show_trgm('رحلة') as trigrams`);
    expect(trigrams).toEqual([]);
  });

  test.each([
    ['an Arabic word', 'رحلة', ['Jiyan']],
    ['an Arabic word without its signs', 'اخر', ['Jiyan']],
    ['an English word', 'FERRY', ['Rona']],
    ['nothing where there is nothing', 'کەشتی', []],
  ])('search finds %s', async (_, q, names) => {
    expect(await found(q)).toEqual(names);
  });

  test('and finds it by the index, not by reading every comment', async () => {
    const plan = await onSnapshot(async (query) => {
      await query({ name: '', text: 'set local enable_seqscan = off' });
      return query({
        name: '',
        text: `explain select id from moderation_comments
               where moderation_searchable(coalesce(name, '') || ' ' || coalesce(body, ''))
                 like '%' || moderation_searchable('رحلة') || '%'`,
      });
    });
    expect(JSON.stringify(plan)).toContain('moderation_comments_words');
    const [{ trigrams }] = await sql(`select cardinality(show_trgm(moderation_searchable('رحلة'))) as trigrams`);
    expect(trigrams).toBeGreaterThan(4);
  });
});
