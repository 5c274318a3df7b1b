import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { aComment, anApprovedComment, anArticle, aRejectedComment, privacyTokenFor } from '../harness/factories';
import { anAddress, graphql, type Json, newsroomUrl, person, rest } from '../harness/newsroom';
import { type Example, examplesOf, readme } from './examples';
import { differences } from './shape';

const examples = examplesOf(readme());

let article: { documentId: string };
let root: { documentId: string };

beforeAll(async () => {
  article = await anArticle();
  root = await anApprovedComment(article, { body: 'The early ferry was on time all week.' });
  await anApprovedComment(article, { body: 'Ours too.', parent: root.documentId });
});

/** A comment of its own for whoever decides or withdraws one, under an article of its own, so that counts stay. */
const fresh = async () => aComment(await anArticle());

/** The token of a link that was sent to a reader who wants a comment erased. */
const aLink = async (): Promise<string> => {
  const email = `link-${anAddress()}@example.org`;
  await aComment(await anArticle(), { email });
  await rest('POST /api/comments/privacy-requests', { body: { data: { email, wants: 'erasure' } } });
  return privacyTokenFor(email);
};

/** What the README's variables stand for in this newsroom; made only where an example names them. */
const values: Record<string, () => Promise<string>> = {
  NEWSROOM: async () => newsroomUrl,
  ARTICLE: async () => article.documentId,
  COMMENT: async () => root.documentId,
  RECEIPT: async () => (await fresh()).receipt,
  LINK: aLink,
  WAITING: async () => (await fresh()).documentId,
  REJECTED: async () => (await aRejectedComment(await anArticle())).receipt,
  VISIBLE: async () => (await anApprovedComment(await anArticle())).documentId,
  TOKEN: async () => (await person('moderator')).token,
};

const environmentOf = async ({ code, variables, answer }: Example): Promise<Record<string, string>> => {
  const named = Object.keys(values).filter((name) => `${code}${variables}${answer}`.includes(`$${name}`));
  return Object.fromEntries(await Promise.all(named.map(async (name) => [name, await values[name]?.()])));
};

const filled = (text: string, environment: Record<string, string>): string =>
  text.replace(/\$([A-Z]+)/g, (whole, name: string) => environment[name] ?? whole);

interface Answer {
  status: number;
  body: Json;
}

/** The block as it stands, in a shell in which curl also tells the status. */
const shell = async (code: string, environment: Record<string, string>): Promise<Answer> => {
  const script = `set -eu\ncurl() { command curl -sS -w '\\n%{http_code}' "$@"; }\n${code}`;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { env: { ...process.env, ...environment } });
  const lines = stdout.trimEnd().split('\n');
  return { status: Number(lines.pop()), body: JSON.parse(lines.join('\n')) };
};

const query = ({ code, variables }: Example, environment: Record<string, string>): Promise<Answer> => {
  const headers = Object.fromEntries(
    [...code.matchAll(/^# (\w+): (.*)$/gm)].map(([, name = '', value = '']) => [name, filled(value, environment)]),
  );
  return graphql(code, JSON.parse(filled(variables, environment)), { headers });
};

const hasCurl = () => {
  try {
    execFileSync('curl', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('The README’s curl examples are skipped: no curl here. On Debian: apt-get install curl');
    return false;
  }
};

const curl = hasCurl();

describe.each(examples)('the README’s example "$title"', (example) => {
  const able = curl || example.kind === 'graphql' ? test : test.skip;

  able(`answers ${example.status} in the shape that is promised`, async () => {
    const environment = await environmentOf(example);
    const run = example.kind === 'sh' ? shell(example.code, environment) : query(example, environment);
    const { status, body } = await run;
    expect(differences(JSON.parse(filled(example.answer, environment)), body)).toEqual([]);
    expect(status).toBe(example.status);
  });
});

test('the README has an example of each public call, over REST and GraphQL', () => {
  const calls = examples.filter(({ kind }) => kind === 'sh').map(({ code }) => code);
  for (const call of [
    ...['sort=newest', 'sort=oldest', 'sort=discussed', '/replies', '/counts', '-d .*"body"', '-X DELETE'],
    ...['/receipts/\\$RECEIPT\\?', '/guidelines', '/moderation/queue', '/moderation/comments/\\$WAITING"'],
    ...['/decisions', '/openapi.json', '/graphql', '/appeals', '/reports', '/moderation/transparency'],
    ...[
      '/data"',
      'X DELETE .*/data"',
      '/privacy-requests"',
      '/privacy-requests/\\$LINK"',
      '-X POST .*/privacy-requests/',
    ],
  ]) {
    expect(calls).toContainEqual(expect.stringMatching(new RegExp(call, 's')));
  }
  const operations = examples.filter(({ kind }) => kind === 'graphql').map(({ code }) => code);
  for (const field of [
    ...['comments', 'commentReplies', 'commentCounts', 'commentReceipt', 'guidelines', 'moderationQueue'],
    ...['submitComment', 'withdrawComment', 'appealComment', 'reportComment', 'decideComment', 'commentCount'],
    ...['transparency'],
    ...['commentData', 'eraseComment', 'requestPrivacy', 'privacyRequest', 'confirmPrivacyRequest'],
  ]) {
    expect(operations).toContainEqual(expect.stringMatching(new RegExp(`\\b${field}\\b`)));
  }
});
