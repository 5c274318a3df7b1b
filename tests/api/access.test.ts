import { aComment, anArticle } from '../harness/factories';
import { type Call, graphql, type Person, rest } from '../harness/newsroom';

const stranger: Person = { token: 'eyJhbGciOiJIUzI1NiJ9.e30.wrong', name: '', email: '', password: '' };

const roles = {
  anonymous: undefined,
  reader: 'reader',
  'outside moderator': 'moderator',
  'token with the permission': 'token',
  'token without it': 'previewToken',
  'read-only token': 'readOnlyToken',
  'admin Author': 'author',
  'admin Editor': 'editor',
  'admin Moderator': 'adminModerator',
  'super admin': 'superAdmin',
  'wrong token': stranger,
} satisfies Record<string, Call['as']>;
type Role = keyof typeof roles;

type Statuses = Record<Role, number>;

/** Everyone is refused unless said otherwise: on the content API an admin's session is no key at all, and the other way round. */
const refusedOnContentApi: Statuses = {
  anonymous: 403,
  reader: 403,
  'outside moderator': 403,
  'token with the permission': 403,
  'token without it': 403,
  'read-only token': 403,
  'admin Author': 401,
  'admin Editor': 401,
  'admin Moderator': 401,
  'super admin': 401,
  'wrong token': 401,
};
const refusedInAdmin: Statuses = {
  anonymous: 401,
  reader: 401,
  'outside moderator': 401,
  'token with the permission': 401,
  'token without it': 401,
  'read-only token': 401,
  'admin Author': 403,
  'admin Editor': 403,
  'admin Moderator': 403,
  'super admin': 403,
  'wrong token': 401,
};

const allow = (base: Statuses, status: number, ...allowed: Role[]): Statuses => ({
  ...base,
  ...Object.fromEntries(allowed.map((role) => [role, status])),
});
const publicly = (status = 200) => allow(refusedOnContentApi, status, 'anonymous', 'reader', 'outside moderator');
/** What the public reads by an action called `find`, Strapi gives to every read-only token too. */
const readable = () => allow(publicly(), 200, 'read-only token');
const outside = (status = 200) => allow(refusedOnContentApi, status, 'outside moderator', 'token with the permission');
const desk = (status = 200) => allow(refusedInAdmin, status, 'admin Moderator', 'super admin');

interface Scene {
  article: string;
  comment: string;
  receipt: string;
}

/** A comment of its own for each call, so that no role finds what another left. */
const scene = async (): Promise<Scene> => {
  const article = await anArticle();
  const comment = await aComment(article);
  return { article: article.documentId, comment: comment.documentId, receipt: comment.receipt };
};

const submission = () => ({ data: { name: 'Rena', body: `May I? ${Math.random()}` } });
const decision = () => ({ data: { action: 'note', note: 'Seen.', version: 1 } });
const wording = () => ({
  data: { texts: { en: { title: 'Threats', text: `Threats are not tolerated. ${Math.random()}` } } },
});

/** Every route of the plugin. A route that is added belongs here. */
const routes: [string, (scene: Scene) => string, Statuses, (() => object)?][] = [
  ['GET /articles/:id/comments', ({ article }) => `GET /api/articles/${article}/comments`, publicly()],
  ['POST /articles/:id/comments', ({ article }) => `POST /api/articles/${article}/comments`, publicly(201), submission],
  ['GET /articles/:id/comments/feed', ({ article }) => `GET /api/articles/${article}/comments/feed`, readable()],
  ['GET /feeds/articles', () => 'GET /api/feeds/articles', publicly()],
  ['GET /comments/counts', ({ article }) => `GET /api/comments/counts?articles=${article}`, publicly()],
  ['GET /comments/receipts/:receipt', ({ receipt }) => `GET /api/comments/receipts/${receipt}`, readable()],
  ['DELETE /comments/receipts/:receipt', ({ receipt }) => `DELETE /api/comments/receipts/${receipt}`, publicly()],
  // Nobody's token: 404 is the answer to those who may ask.
  ['GET /comments/unsubscribe/:token', () => 'GET /api/comments/unsubscribe/none', publicly(404)],
  [
    'POST /comments/unsubscribe/:token',
    () => 'POST /api/comments/unsubscribe/none',
    publicly(404),
    () => ({ 'List-Unsubscribe': 'One-Click' }),
  ],
  // The comment waits, so the public finds nothing there: 404 is the answer to those who may ask.
  ['GET /comments/:id/replies', ({ comment }) => `GET /api/comments/${comment}/replies`, publicly(404)],
  ['GET /guidelines', () => 'GET /api/guidelines', readable()],
  ['GET /moderation/transparency', () => 'GET /api/moderation/transparency', readable()],
  ['GET /moderation/transparency.csv', () => 'GET /api/moderation/transparency.csv', readable()],
  ['GET /openapi.json', () => 'GET /api/openapi.json', readable()],
  ['GET /moderation/queue', () => 'GET /api/moderation/queue', outside()],
  [
    'GET /moderation/comments/:id',
    ({ comment }) => `GET /api/moderation/comments/${comment}`,
    // This token holds the queue and decisions, and gets no more than it holds.
    allow(refusedOnContentApi, 200, 'outside moderator'),
  ],
  [
    'POST /moderation/comments/:id/decisions',
    ({ comment }) => `POST /api/moderation/comments/${comment}/decisions`,
    outside(201),
    decision,
  ],
  ['admin: GET /queue', () => 'GET /moderation/queue', desk()],
  ['admin: GET /comments/:id', ({ comment }) => `GET /moderation/comments/${comment}`, desk()],
  [
    'admin: POST /comments/:id/decisions',
    ({ comment }) => `POST /moderation/comments/${comment}/decisions`,
    desk(201),
    decision,
  ],
  ['admin: GET /mails', () => 'GET /moderation/mails', allow(refusedInAdmin, 200, 'super admin')],
  ['admin: GET /guidelines', () => 'GET /moderation/guidelines', desk()],
  [
    'admin: PUT /guidelines/:code',
    () => 'PUT /moderation/guidelines/threats',
    allow(refusedInAdmin, 200, 'super admin'),
    wording,
  ],
];

describe.each(routes)('%s', (_, call, statuses, body) => {
  test.concurrent.each(Object.entries(statuses) as [Role, number][])('answers %s with %i', async (role, status) => {
    const answer = await rest(call(await scene()), { as: roles[role], body: body?.() });
    expect(answer.status).toBe(status);
    if (status >= 400) expect(answer.body.data).toBeNull();
  });
});

test('a session that is not a reader’s makes nobody a reader: an admin cannot comment by the admin’s key', async () => {
  const { article } = await scene();
  const answer = await rest(`POST /api/articles/${article}/comments`, { as: 'superAdmin', body: submission() });
  expect(answer.status).toBe(401);
});

test.each([
  '{ moderationQueue { nodes { body } counts { pending } } }',
  'mutation { decideComment(documentId: "a", data: { action: approve, version: 1 }) { comment { state } } }',
])('over GraphQL a read-only token is refused %s', async (query) => {
  const { body } = await graphql(query, {}, { as: 'readOnlyToken' });
  expect(body.data).toBeNull();
  expect(body.errors[0].message).toMatch(/Forbidden/);
});
