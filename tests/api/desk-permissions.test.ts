import { routes } from '../../src/plugins/moderation/server/src/routes';
import { permission } from '../../src/plugins/moderation/shared/names';
import { aComment, anAdminWith, anArticle } from '../harness/factories';
import { type Json, type Person, rest } from '../harness/newsroom';

/** Who signs in with a login that was made here. */
const signIn = async ({ email, password }: { email: string; password: string }): Promise<Person> => {
  const { body } = await rest('POST /admin/login', { body: { email, password } });
  return { token: body.data.token, name: email, email, password };
};

/** Every route of the desk, by the permission that it needs. A route that is added belongs here. */
const table: [keyof typeof permission, string, Json?][] = [
  ['readQueue', 'GET /queue'],
  ['readQueue', 'GET /queue/counts'],
  ['readQueue', 'GET /queue/matching'],
  ['readQueue', 'GET /queue/choices'],
  ['readQueue', 'GET /queue/articles'],
  ['readQueue', 'GET /comments/:documentId'],
  ['seePersonalData', 'GET /comments/:documentId/personal'],
  ['seePersonalData', 'GET /comments/:documentId/data'],
  ['eraseReaders', 'DELETE /comments/:documentId/data'],
  ['decide', 'POST /comments/:documentId/decisions', { data: { action: 'note', note: 'Seen.', version: 1 } }],
  ['decide', 'PUT /comments/:documentId/claim'],
  ['decide', 'DELETE /comments/:documentId/claim'],
  ['readQueue', 'GET /events'],
  ['decideInBulk', 'POST /bulk', { data: {} }],
  ['decideInBulk', 'GET /bulk/:documentId'],
  ['decideInBulk', 'POST /bulk/:documentId/undo'],
  ['readQueue', 'GET /readers/:key'],
  ['manageReaders', 'PUT /readers/:key/standing', { data: {} }],
  ['decide', 'POST /readers/:key/notes', { data: {} }],
  ['seePersonalData', 'GET /readers/:key/data'],
  ['eraseReaders', 'DELETE /readers/:key/data'],
  ['readQueue', 'GET /threads/:article'],
  ['decide', 'PUT /threads/:article', { data: {} }],
  ['readQueue', 'GET /guidelines'],
  ['manageGuidelines', 'GET /guidelines/all'],
  ['manageGuidelines', 'POST /guidelines', { data: {} }],
  ['manageGuidelines', 'PUT /guidelines/order', { data: {} }],
  ['manageGuidelines', 'PUT /guidelines/:code', { data: {} }],
  ['manageGuidelines', 'POST /guidelines/:code/retirement'],
  ['manageGuidelines', 'DELETE /guidelines/:code/retirement'],
  ['manageGuidelines', 'DELETE /guidelines/:code'],
  ['manageMails', 'GET /mails'],
  ['manageMails', 'PUT /mails/:kind/:locale', { data: {} }],
  ['manageMails', 'DELETE /mails/:kind/:locale'],
  ['manageMails', 'POST /mails/preview', { data: {} }],
  ['readLog', 'GET /log'],
  ['exportLog', 'GET /log.csv'],
  ['changeSettings', 'GET /settings'],
  ['changeSettings', 'PUT /settings', { data: {} }],
  ['readQueue', 'GET /overview'],
];

const names = Object.keys(permission) as (keyof typeof permission)[];
let comment: string;
const without: Partial<Record<keyof typeof permission, Person>> = {};

beforeAll(async () => {
  comment = (await aComment(await anArticle())).documentId;
  // One after another: Strapi counts log-ins from one address, and each of these is another person.
  for (const missing of names) {
    const held = names.filter((name) => name !== missing).map((name) => permission[name]);
    without[missing] = await signIn(await anAdminWith(held));
  }
}, 120_000);

const bodyOf = (route: string): Json => table.find(([, known]) => known === route)?.[2];

/** The status alone: a stream that opens is let go of. */
const statusOf = async (route: string, as: Person | undefined, body?: Json): Promise<number> => {
  const path = route
    .split(' ')[1]
    ?.replace(':documentId', comment)
    .replace(/:(key|code|article|kind|locale)/g, 'nobody');
  const call = `${route.split(' ')[0]} /moderation${path}`;
  if (route !== 'GET /events') return (await rest(call, { as, body })).status;
  return rest(call, { as, signal: AbortSignal.timeout(2_000) }).then(
    ({ status }) => status,
    () => 200,
  );
};

test('the table has every route of the desk, with the permission that guards it', () => {
  const guarded = routes.admin.routes.map(({ method, path, config }) => {
    const [, policy] = (config as { policies: { config: { actions: string[] } }[] }).policies;
    return `${method} ${path} ${policy?.config.actions.join()}`;
  });
  expect(table.map(([name, route]) => `${route} ${permission[name]}`).sort()).toEqual(guarded.sort());
});

describe.each(names)('whoever lacks %s and holds all others', (missing) => {
  const mine = table.filter(([name]) => name === missing);
  const others = table.filter(([name]) => name !== missing);

  test.each(mine.map(([, route]) => route))('is refused %s', async (route) => {
    expect(await statusOf(route, without[missing], bodyOf(route))).toBe(403);
  });

  test('is refused nothing else', async () => {
    for (const [, route] of others) {
      const status = await statusOf(route, without[missing], bodyOf(route));
      expect([route, status === 403 || status === 401 || status >= 500]).toEqual([route, false]);
    }
  });
});
