import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, UserConfig } from 'vite';

/*
 * Strapi lets the server allow more webhook events, but its form draws a fixed table of them: there is no hook, no
 * injection zone and no registry for rows, and neither of Strapi's own extra packages goes another way than having the
 * row compiled in. So the one module that the table is put together from is wrapped while the panel is built: its code
 * stays Strapi's, only its export passes through `withCommentEvents`. Should a later Strapi move or rename it, the build
 * fails and says so, instead of losing the row in silence.
 */

const table = /@strapi[\\/]admin[\\/].*[\\/]Webhooks[\\/]components[\\/]Events\.mjs$/;
const exported = 'export { Events };';
const extension = path.resolve(process.cwd(), 'src/admin/webhook-events.ts');

const wrapped = (code: string): string => {
  if (!code.includes(exported)) throw new Error(missing);
  return code.replace(
    exported,
    `import { withCommentEvents } from ${JSON.stringify(extension)};
const Extended = withCommentEvents(Events);
export { Extended as Events };`,
  );
};

const missing =
  'Strapi’s table of webhook events is not where it was: see src/admin/extend-webhooks.ts for what to look for.';

/** For `strapi build`. */
const duringBuild = (): Plugin => {
  let found = false;
  return {
    name: 'comment-webhook-events',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!table.test(id)) return;
      found = true;
      return { code: wrapped(code), map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error(missing);
    },
  };
};

/** For `strapi develop`, where Vite has esbuild bundle Strapi's packages beforehand. */
const duringDevelopment = {
  name: 'comment-webhook-events',
  setup(build: {
    onLoad: (
      options: { filter: RegExp },
      load: (file: { path: string }) => Promise<{ contents: string; loader: 'js' }>,
    ) => void;
  }) {
    build.onLoad({ filter: table }, async (file) => ({
      contents: wrapped(await readFile(file.path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** Adds the events of comments to Settings > Webhooks. */
export const extendWebhooks = (config: UserConfig): UserConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), duringBuild()],
  optimizeDeps: {
    ...config.optimizeDeps,
    esbuildOptions: {
      ...config.optimizeDeps?.esbuildOptions,
      plugins: [...(config.optimizeDeps?.esbuildOptions?.plugins ?? []), duringDevelopment],
    },
  },
});
