import { adminApi } from '@strapi/strapi/admin';
import type { ReaderNote, ReaderPage, StandingRequest, StandingResult } from '../../../shared/desk';
import type { ErasureResult } from '../../../shared/privacy';

const at = (key: string) => `/moderation/readers/${encodeURIComponent(key)}`;

/** Where everything held about a reader is, to be read or erased. */
export const dataOf = (key: string) => `${at(key)}/data`;

const readersApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ModerationReader', 'ModerationLog', 'ModerationCounts'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getReader: build.query<ReaderPage, string>({
        query: at,
        transformResponse: ({ data }: { data: ReaderPage }) => data,
        providesTags: (_result, _error, key) => [{ type: 'ModerationReader', id: key }],
      }),
      setStanding: build.mutation<StandingResult, { key: string; change: StandingRequest }>({
        query: ({ key, change }) => ({ url: `${at(key)}/standing`, method: 'PUT', data: { data: change } }),
        transformResponse: ({ data }: { data: StandingResult }) => data,
        invalidatesTags: (_result, _error, { key }) => [
          { type: 'ModerationReader', id: key },
          'ModerationLog',
          'ModerationCounts',
        ],
      }),
      eraseReader: build.mutation<ErasureResult, string>({
        query: (key) => ({ url: dataOf(key), method: 'DELETE' }),
        transformResponse: ({ data }: { data: ErasureResult }) => data,
        invalidatesTags: ['ModerationLog', 'ModerationCounts'],
      }),
      addReaderNote: build.mutation<ReaderNote, { key: string; text: string }>({
        query: ({ key, text }) => ({ url: `${at(key)}/notes`, method: 'POST', data: { data: { text } } }),
        transformResponse: ({ data }: { data: ReaderNote }) => data,
        invalidatesTags: (_result, _error, { key }) => [{ type: 'ModerationReader', id: key }, 'ModerationLog'],
      }),
    }),
  });

export const { useGetReaderQuery, useSetStandingMutation, useAddReaderNoteMutation, useEraseReaderMutation } =
  readersApi;
