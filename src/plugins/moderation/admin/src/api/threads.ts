import { adminApi } from '@strapi/strapi/admin';
import type { ThreadView } from '../../../shared/desk';

export interface ThreadArgs {
  article: string;
  locale: string;
}

const at = ({ article, locale }: ThreadArgs) =>
  `/moderation/threads/${encodeURIComponent(article)}?${new URLSearchParams({ locale })}`;

const threadsApi = adminApi.enhanceEndpoints({ addTagTypes: ['ModerationThread', 'ModerationLog'] }).injectEndpoints({
  endpoints: (build) => ({
    getThread: build.query<ThreadView, ThreadArgs>({
      query: at,
      transformResponse: ({ data }: { data: ThreadView }) => data,
      providesTags: (_result, _error, { article }) => [{ type: 'ModerationThread', id: article }],
    }),
    setThread: build.mutation<ThreadView, ThreadArgs & { closed: boolean }>({
      query: ({ article, ...data }) => ({
        url: `/moderation/threads/${encodeURIComponent(article)}`,
        method: 'PUT',
        data: { data },
      }),
      transformResponse: ({ data }: { data: ThreadView }) => data,
      invalidatesTags: (_result, _error, { article }) => [{ type: 'ModerationThread', id: article }, 'ModerationLog'],
    }),
  }),
});

export const { useGetThreadQuery, useSetThreadMutation } = threadsApi;
