import { adminApi } from '@strapi/strapi/admin';

/** Where the desk's calls are added, area by area. `ModerationComment` is one comment with all that belongs to it. */
export const deskApi = adminApi.enhanceEndpoints({
  addTagTypes: ['ModerationCounts', 'ModerationComment', 'ModerationBulk'],
});

/** Where the server is, for calls that the ordinary client cannot make. Strapi's panel keeps it on the window, untyped. */
export const serverUrl = (path: string): string =>
  `${(window as unknown as { strapi: { backendURL: string } }).strapi.backendURL}${path}`;

/** What most answers are wrapped in. */
export interface Data<T> {
  data: T;
}

export const dataOf = <T>({ data }: Data<T>): T => data;
