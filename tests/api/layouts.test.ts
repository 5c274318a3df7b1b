import { rest } from '../harness/newsroom';

const configuration = async (type: string) =>
  (await rest(`GET /content-manager/content-types/${type}/configuration`, { as: 'superAdmin' })).body.data.contentType;

test('the article’s form follows the order in which an editor writes', async () => {
  const { layouts, metadatas, settings } = await configuration('api::article.article');
  expect(layouts.edit.flat().map(({ name }: { name: string }) => name)).toEqual([
    ...['title', 'slug', 'standfirst', 'dateline', 'body', 'leadImage', 'gallery', 'authors', 'tags'],
    ...['commenting', 'commentingDays', 'premoderation', 'seo'],
  ]);
  expect(metadatas.commentingDays.edit.description).toMatch(/first publication/);
  expect(settings).toMatchObject({ mainField: 'title', defaultSortBy: 'firstPublishedAt', defaultSortOrder: 'DESC' });
});

test('the list of articles shows title, authors and date of publication', async () => {
  expect((await configuration('api::article.article')).layouts.list).toEqual(['title', 'authors', 'firstPublishedAt']);
});

test('tags and authors have forms of their own', async () => {
  const names = async (type: string) =>
    (await configuration(type)).layouts.edit.flat().map(({ name }: { name: string }) => name);
  expect(await names('api::tag.tag')).toEqual(['name', 'slug', 'description']);
  expect(await names('api::author.author')).toEqual(['name', 'slug', 'role', 'portrait', 'bio', 'account']);
});
