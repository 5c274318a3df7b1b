import { adminApi } from '@strapi/strapi/admin';
import type { FilterChoices, LogFilter, LogPage } from '../../../shared/desk';

export interface LogArgs {
  filter: LogFilter;
  cursor?: string;
}

const pageSize = 50;

/** A filter as a query string; what is empty is left out. */
export const logQuery = (filter: LogFilter, more: Record<string, string> = {}): string =>
  new URLSearchParams(Object.entries({ ...filter, ...more }).filter(([, value]) => value)).toString();

const logApi = adminApi.enhanceEndpoints({ addTagTypes: ['ModerationLog', 'ModerationChoices'] }).injectEndpoints({
  endpoints: (build) => ({
    /** One growing list for each filter: a page with a cursor is added to it, a page without starts it again. */
    getLog: build.query<LogPage, LogArgs>({
      query: ({ filter, cursor = '' }) => `/moderation/log?${logQuery(filter, { cursor, limit: String(pageSize) })}`,
      serializeQueryArgs: ({ queryArgs }) => logQuery(queryArgs.filter),
      forceRefetch: ({ currentArg, previousArg }) => currentArg?.cursor !== previousArg?.cursor,
      merge: (list, page, { arg }) => {
        if (!arg.cursor) return page;
        list.data.push(...page.data);
        list.meta = page.meta;
      },
      providesTags: ['ModerationLog'],
    }),
    getLogChoices: build.query<FilterChoices, void>({
      query: () => '/moderation/queue/choices',
      transformResponse: ({ data }: { data: FilterChoices }) => data,
      providesTags: ['ModerationChoices'],
    }),
  }),
});

export const { useGetLogQuery, useLazyGetLogQuery, useGetLogChoicesQuery } = logApi;
