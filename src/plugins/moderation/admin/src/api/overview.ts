import { adminApi } from '@strapi/strapi/admin';
import type { Overview } from '../../../shared/desk';

/** Days begin where the user's clock has them begin. */
const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const overviewApi = adminApi.enhanceEndpoints({ addTagTypes: ['ModerationOverview'] }).injectEndpoints({
  endpoints: (build) => ({
    getOverview: build.query<Overview, void>({
      query: () => `/moderation/overview?${new URLSearchParams({ timeZone: timeZone() })}`,
      transformResponse: ({ data }: { data: Overview }) => data,
      providesTags: ['ModerationOverview'],
    }),
  }),
});

export const { useGetOverviewQuery } = overviewApi;
