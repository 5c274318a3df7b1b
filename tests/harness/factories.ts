import { randomBytes } from 'node:crypto';
import { issueReceipt } from '../../src/plugins/moderation/server/src/domain/receipt';
import { bringIn, type Call, type Json, mails, newsroomSettings, rest, until } from './newsroom';

const unique = () => randomBytes(6).toString('hex');

const must = (answer: { status: number; body: Json }, status: number) => {
  if (answer.status !== status) throw new Error(`Expected ${status}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** A published article, made by an editor as the admin panel does; answers its documentId and slug. */
export const anArticle = async (fields: Json = {}, { locale = 'en', published = true } = {}) => {
  const slug = `article-${unique()}`;
  const data = { title: `Article ${slug}`, slug, commenting: 'open', premoderation: 'inherit', ...fields };
  const type = '/content-manager/collection-types/api::article.article';
  const made = must(await rest(`POST ${type}?locale=${locale}`, { as: 'editor', body: data }), 201).data;
  if (published) {
    must(
      await rest(`POST ${type}/${made.documentId}/actions/publish?locale=${locale}`, { as: 'editor', body: data }),
      200,
    );
  }
  return { documentId: made.documentId as string, slug: made.slug as string };
};

/** A stored comment; answers its documentId, state and receipt. */
export const aComment = async (article: { documentId: string }, data: Json = {}, options: Call = {}) => {
  const body = { data: { name: 'Rena', body: `A thought ${unique()}`, ...data } };
  const answer = must(await rest(`POST /api/articles/${article.documentId}/comments`, { ...options, body }), 201);
  return { ...answer.data, receipt: answer.meta.receipt } as { documentId: string; state: string; receipt: string };
};

/** A moderator's decision without looking again: what a client does that has the comment before it. */
export const decidedAt = async (documentId: string, data: Json, as: Call['as'] = 'adminModerator'): Promise<Json> =>
  must(await rest(`POST /moderation/comments/${documentId}/decisions`, { as, body: { data } }), 201).data;

/** A moderator's decision on the version that stands now. */
export const decided = async (documentId: string, data: Json, as = 'adminModerator'): Promise<Json> => {
  const { comment } = must(await rest(`GET /moderation/comments/${documentId}`, { as }), 200).data;
  return decidedAt(documentId, { version: comment.version, ...data }, as);
};

/** A comment that readers see. */
export const anApprovedComment = async (article: { documentId: string }, data: Json = {}, options: Call = {}) => {
  const comment = await aComment(article, data, options);
  await decided(comment.documentId, { action: 'approve' });
  await becomesVisible(comment.receipt);
  return comment;
};

/** A reader's report of a comment that readers see, each from a network of its own; answers its documentId. */
export const aReport = async (documentId: string, data: Json = {}, options: Call = {}): Promise<string> => {
  const body = { data: data.illegal ? data : { guideline: 'vulgarity', ...data } };
  return must(await rest(`POST /api/comments/${documentId}/reports`, { ...options, body }), 201).data.documentId;
};

/** Its author's appeal against a rejection that has come out of its grace; answers the receipt's view. */
export const anAppeal = async ({ receipt }: { receipt: string }, text = 'I quoted the article.'): Promise<Json> =>
  must(await rest(`POST /api/comments/receipts/${receipt}/appeals`, { body: { data: { text } } }), 201).data;

/** A rejection that its reader knows of. */
export const aRejectedComment = async (article: { documentId: string }, data: Json = {}, options: Call = {}) => {
  const comment = await aComment(article, data, options);
  await decided(comment.documentId, { action: 'reject', guideline: 'vulgarity' });
  await becomesVisible(comment.receipt, 'rejected');
  return comment;
};

/** A comment from before, with the decisions that were made on it then; answers its documentId and receipt. */
export const aPastComment = async (
  article: { documentId: string },
  { daysAgo, decisions = [], reader = {}, ...draft }: Json,
): Promise<{ documentId: string; receipt: string }> => {
  const submittedAt = Date.now() - daysAgo * 86_400_000;
  const past = {
    draft: {
      articleId: article.documentId,
      locale: 'en',
      name: 'Rena',
      body: 'Then',
      email: null,
      parent: null,
      ...draft,
    },
    reader: { key: `guest:${unique()}`, signedIn: false, addressHash: unique(), badges: [], ...reader },
    submittedAt,
    decisions: decisions.map((decision: Json) => ({
      actor: { kind: 'moderator', id: 'admin:1', name: 'Mona' },
      madeAt: submittedAt,
      ...decision,
    })),
  };
  const { documentId } = must(await bringIn(past), 201).data;
  const [key = ''] = newsroomSettings.RECEIPT_KEYS?.split(',') ?? [];
  return { documentId, receipt: issueReceipt(documentId, [key]) };
};

/** Several that readers see, approved in this order and within one grace. */
export const approvedComments = async (article: { documentId: string }, each: Json[]) => {
  const comments = [];
  for (const data of each) comments.push(await aComment(article, data));
  for (const { documentId } of comments) await decided(documentId, { action: 'approve' });
  await Promise.all(comments.map(({ receipt }) => becomesVisible(receipt)));
  return comments;
};

/** Waits out the grace: the receipt shows what readers may know. */
export const becomesVisible = (receipt: string, state = 'approved') =>
  until(
    `the comment is ${state}`,
    async () => (await rest(`GET /api/comments/receipts/${receipt}`)).body.data?.state === state,
  );

/** An approval that is taken back at once, well inside the grace. */
export const anUndoneDecision = async (documentId: string, data: Json = { action: 'approve' }): Promise<Json> => {
  const { comment } = await decided(documentId, data);
  return decidedAt(documentId, { action: 'undo', version: comment.version });
};

/**
 * Waits until everything decided before this call has come out of its grace, without counting seconds: a comment that
 * is approved now comes out last.
 */
export const graceHasPassed = async (): Promise<void> => {
  await anApprovedComment(await anArticle());
};

/** An admin user who holds these actions and no others; answers how to log in. */
export const anAdminWith = async (actions: string[]) => {
  const as = 'superAdmin';
  const name = `role-${unique()}`;
  const role = must(await rest('POST /admin/roles', { as, body: { name, description: '' } }), 201).data;
  const permissions = actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] }));
  must(await rest(`PUT /admin/roles/${role.id}/permissions`, { as, body: { permissions } }), 200);
  const login = { email: `${name}@example.org`, password: 'Correct-Horse-7-Battery' };
  const user = { email: login.email, firstname: 'Ona', lastname: 'Tester', roles: [role.id] };
  const { registrationToken } = must(await rest('POST /admin/users', { as, body: user }), 201).data;
  const userInfo = { firstname: 'Ona', lastname: 'Tester', password: login.password };
  must(await rest('POST /admin/register', { body: { registrationToken, userInfo } }), 200);
  return login;
};

/** The token of the link that was mailed to an address for an export or an erasure, or for the one that is named. */
export const privacyTokenFor = (email: string, wants = ''): Promise<string> =>
  until(`a link to ${email}`, async () => {
    const received = (await mails()).filter(({ to }) => to.toLowerCase() === email);
    const links = received.map(({ text }) => /privacy-requests\/(\S+)/.exec(text)?.[1]);
    return links.find((token) => token?.includes(wants));
  });
