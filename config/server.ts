import { type Env, flag, list, text, whole } from '../src/environment';

export default ({ env }: { env: Env }) => ({
  host: text(env, 'HOST', '127.0.0.1'),
  port: whole(env, 'PORT', 1337),
  url: text(env, 'PUBLIC_URL', ''),
  // The last addresses in X-Forwarded-For are the proxies' own; what stands before them anyone can write.
  proxy: { koa: flag(env, 'TRUST_PROXY', false), maxIpsCount: whole(env, 'PROXY_HOPS', 1) },
  app: { keys: list(env, 'APP_KEYS', []) },
  logger: { updates: { enabled: false }, startup: { enabled: flag(env, 'STARTUP_BANNER', true) } },
});
