import { execFileSync } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { aComment, anArticle } from '../harness/factories';
import { rest, until } from '../harness/newsroom';
import { readme } from './examples';

interface Delivery {
  signature: string;
  body: string;
}

/** The README's snippet, run as what it is: a module of its own. */
const isFromNewsroom = (signature: string, body: string, key: string): boolean => {
  const snippet = /^```js\n([\s\S]*?)^```$/m.exec(readme())?.[1] ?? '';
  const call = `console.log(isFromNewsroom(${[signature, body, key].map((text) => JSON.stringify(text)).join(', ')}))`;
  const options = { input: `${snippet}\n${call}`, encoding: 'utf8' } as const;
  return execFileSync(process.execPath, ['--input-type=module'], options).trim() === 'true';
};

/** WEBHOOK_KEY in `harness/environment.mjs`. */
const key = 'webhook-'.padEnd(40, 'test');

const received: Delivery[] = [];
const receiver = http.createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  received.push({ signature: String(request.headers['x-rostra-signature']), body });
  response.end();
});
let webhook: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  const body = {
    name: 'README',
    url: `http://127.0.0.1:${port}`,
    headers: {},
    events: ['moderation.comment.submitted'],
  };
  const made = await rest('POST /admin/webhooks', { as: 'superAdmin', body });
  expect(made.status).toBe(201);
  webhook = made.body.data.id;
});

afterAll(async () => {
  await rest(`DELETE /admin/webhooks/${webhook}`, { as: 'superAdmin' });
  await new Promise((resolve) => receiver.close(resolve));
});

test('the README’s snippet tells a delivery of the newsroom from a forged one', async () => {
  const { documentId } = await aComment(await anArticle());
  const { signature, body } = await until('the webhook is delivered', async () =>
    received.find((delivery) => delivery.body.includes(documentId)),
  );
  expect(isFromNewsroom(signature, body, key)).toBe(true);
  expect(isFromNewsroom(signature, body.replace(documentId, 'another'), key)).toBe(false);
  expect(isFromNewsroom(signature, body, key.replace('t', 'x'))).toBe(false);
  expect(isFromNewsroom(signature.replace(/t=\d+/, 't=1700000000'), body, key)).toBe(false);
  expect(isFromNewsroom('', body, key)).toBe(false);
});
