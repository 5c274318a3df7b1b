import { type Env, flag, whole } from '../src/environment';

/** PostgreSQL only; `scripts/` start the embedded one and set DATABASE_URL where none is given. */
export default ({ env }: { env: Env }) => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env('DATABASE_URL'),
      ssl: flag(env, 'DATABASE_SSL', false) && {
        rejectUnauthorized: flag(env, 'DATABASE_SSL_REJECT_UNAUTHORIZED', true),
      },
    },
    pool: { min: whole(env, 'DATABASE_POOL_MIN', 2), max: whole(env, 'DATABASE_POOL_MAX', 20) },
    acquireConnectionTimeout: 30_000,
  },
  // A plugin that fails to load must never cost its tables: see the traps in README's architecture section.
  settings: { forceMigration: false, runMigrations: true },
});
