import type { BulkRequest, BulkView } from '../../../shared/desk';
import { dataOf, deskApi } from './desk';

const bulkApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    startBulk: build.mutation<BulkView, BulkRequest>({
      query: (data) => ({ url: '/moderation/bulk', method: 'POST', data: { data } }),
      transformResponse: dataOf<BulkView>,
    }),
    getBulk: build.query<BulkView, string>({
      query: (documentId) => `/moderation/bulk/${documentId}`,
      transformResponse: dataOf<BulkView>,
      providesTags: ['ModerationBulk'],
    }),
    undoBulk: build.mutation<BulkView, string>({
      query: (documentId) => ({ url: `/moderation/bulk/${documentId}/undo`, method: 'POST' }),
      transformResponse: dataOf<BulkView>,
      invalidatesTags: ['ModerationBulk'],
    }),
  }),
});

export const { useStartBulkMutation, useGetBulkQuery, useUndoBulkMutation } = bulkApi;
