export type Page = 'front' | 'article' | 'tag' | 'author';

/** This server from outside: PUBLIC_URL, or else the address that it listens on. Never what a request's Host header says. */
export const serverAddress = (): string => strapi.config.get('server.absoluteUrl') as string;

/**
 * Where readers find a page, as an absolute URL. Values are written so that none of them can become another part of the
 * address.
 */
export const addressOf = (page: Page, values: Record<string, string>): string => {
  const pattern = strapi.config.get(`site.${page}`) as string;
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  return new URL(filled, `${serverAddress()}/`).href;
};

/** A file of the media library as an absolute URL; a provider's own may be absolute already. */
export const fileAddress = (url: string): string => new URL(url, `${serverAddress()}/`).href;
