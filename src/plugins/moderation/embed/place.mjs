import path from 'node:path';

export const here = import.meta.dirname;

/** Where the server finds the built component: beside its sources, since Strapi empties the project's own `dist` while it develops. */
export const output = path.join(here, '..', 'dist', 'embed');
