// The environment of the newsroom's commands: `.env` where the shell says nothing, and secrets made on first run.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = path.join(project, '.env');

const secret = () => randomBytes(32).toString('base64url');

/** Every secret the newsroom needs, with how one is made. */
export const secrets = {
  APP_KEYS: () => `${secret()},${secret()}`,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  RECEIPT_KEYS: secret,
  ADDRESS_KEY: secret,
  WEBHOOK_KEY: secret,
};

/** Reads `.env` into the environment; what the shell sets goes first. */
export const loadEnv = () => {
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(parse(readFileSync(file)))) process.env[name] ||= value;
};

/** Adds the secrets that are missing to `.env`, readable by its owner only. What stands there stays. */
export const makeSecrets = (more = {}) => {
  const wanted = { ...secrets, ...more };
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const known = parse(text);
  const missing = Object.keys(wanted).filter((name) => !known[name]?.trim());
  if (missing.length === 0) return;
  const lines = missing.map((name) => `${name}=${wanted[name]()}`);
  const kept = text.split('\n').filter((line) => !missing.some((name) => line.startsWith(`${name}=`)));
  save(file, `${[...kept.filter(Boolean), ...lines].join('\n')}\n`);
};

const save = (target, text) => {
  try {
    writeFileSync(target, text, { mode: 0o600 });
    chmodSync(target, 0o600);
  } catch (error) {
    throw new Error(`The file ${target} cannot be written: ${error.message}.`);
  }
};

/** Says in one sentence why a command cannot go on, and ends it. */
export const giveUp = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

/** Runs a command's main function; what it did not foresee still ends in one sentence, with the trace only on demand. */
export const main = (work) =>
  work().catch((error) => {
    if (process.env.DEBUG) console.error(error);
    giveUp(error.message || String(error));
  });

/** Work that is done at most once, however often it is asked for; everyone gets the one outcome. */
export const once = (work) => {
  const outcome = [];
  return (...args) => {
    if (outcome.length === 0) outcome.push(work(...args));
    return outcome[0];
  };
};
