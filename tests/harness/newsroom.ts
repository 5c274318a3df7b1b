import { randomInt } from 'node:crypto';
import { Client } from 'pg';

export interface Place {
  url: string;
  control: string;
  database: string;
  /** The environment variables it runs with. */
  settings: Record<string, string>;
}

/** Where the test run's newsroom is; set by `set-up.mjs`. */
let place: Place = JSON.parse(process.env.TEST_NEWSROOM ?? '{}');

export let newsroomUrl = place.url;
export let databaseUrl = place.database;
export const newsroomSettings = place.settings;

/** From here on this test file speaks to another newsroom. */
export const moveTo = (elsewhere: Place) => {
  place = elsewhere;
  newsroomUrl = place.url;
  databaseUrl = place.database;
  known = undefined;
};

export interface Person {
  id?: number;
  token: string;
  name: string;
  email: string;
  password: string;
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** By name, in small letters. */
  headers: Record<string, string>;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape
export type Json = any;

const control = async (path: string): Promise<Json> => (await fetch(place.control + path)).json();

let known: Promise<Record<string, Person>> | undefined;

/** Everyone who holds a key: superAdmin, editor, author, adminModerator, secondAdminModerator, reader, …, token. */
export const person = async (name: string): Promise<Person> => {
  known ??= control('/people');
  const found = (await known)[name];
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
};

export const mails = (): Promise<Mail[]> => control('/mails');
/** From now on the mail server takes what is for `later…`; until then it puts it off. What is for `nobody…` it refuses. */
export const takeMails = (): Promise<boolean> => control('/take-mails');
/** Brings in a comment with a past, which no route takes. */
export const bringIn = async (past: Json): Promise<Omit<Answer, 'headers'>> =>
  (await fetch(`${place.control}/bring-in`, { method: 'POST', body: JSON.stringify(past) })).json();
/** A signed-in reader nobody else in the run writes as, so that rate and record are this test's own. */
export const aReader = (): Promise<Person> => control('/new-reader');
/** The SQL statements that the request with this mark (header `x-test-mark`) has run. */
export const statementsOf = (mark: string): Promise<string[]> => control(`/statements/${mark}`);
/** What was written to the newsroom's log, at any level, with this word in it. */
export const loggedWith = (word: string): Promise<string[]> => control(`/logged/${encodeURIComponent(word)}`);

export interface Call {
  /** Someone by name, or whoever holds this key. */
  as?: string | Person;
  body?: unknown;
  /** The reader's network address; a fresh one for each call unless given, so that no test meets another's rate limit. */
  from?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answer {
  status: number;
  body: Json;
  headers: Headers;
}

/** An address nobody else in the run is likely to have. */
export const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** One HTTP call: `rest('GET /api/articles')`. */
export const rest = async (
  call: string,
  { as, body, from = anAddress(), headers = {}, signal }: Call = {},
): Promise<Answer> => {
  const [method, path] = call.split(' ');
  const response = await fetch(newsroomUrl + path, {
    method,
    signal,
    headers: {
      'x-forwarded-for': from,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(as && { authorization: `Bearer ${(typeof as === 'string' ? await person(as) : as).token}` }),
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: isJson(response) ? JSON.parse(text) : text, headers: response.headers };
};

const isJson = (response: Response) => response.headers.get('content-type')?.includes('json') ?? false;

/** One GraphQL operation; `body` is `{data, errors}`. */
export const graphql = (query: string, variables: object = {}, options: Omit<Call, 'body'> = {}): Promise<Answer> =>
  rest('POST /graphql', { ...options, body: { query, variables } });

/** Waits until `check` answers something truthy, and answers that. Fails with `what` after `seconds`. */
export const until = async <T>(what: string, check: () => Promise<T>, seconds = 30): Promise<NonNullable<T>> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await check();
    if (answer) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Runs SQL on the newsroom's database (or another on the same server) as its owner. */
export const sql = async (text: string, values: unknown[] = [], database?: string): Promise<Json[]> => {
  const client = new Client({
    connectionString: database ? databaseUrl.replace(/\/[^/]*$/, `/${database}`) : databaseUrl,
  });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
};
