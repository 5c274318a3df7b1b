import { adminApi } from '@strapi/strapi/admin';
import type { GuidelineView } from '../../../shared/contracts';
import type { GuidelineInAll } from '../../../shared/desk';

export type Texts = GuidelineInAll['texts'];

/** `null` takes a language away. */
export type NewTexts = Record<string, Texts[string] | null>;

export interface AllGuidelines {
  guidelines: GuidelineInAll[];
  /** The newsroom's languages, its default first. */
  locales: string[];
}

const base = '/moderation/guidelines';
const at = (code: string) => `${base}/${encodeURIComponent(code)}`;

const guidelinesApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['ModerationGuidelines', 'ModerationLog'] })
  .injectEndpoints({
    endpoints: (build) => ({
      /** All of them in order, the retired too. */
      getAllGuidelines: build.query<AllGuidelines, void>({
        query: () => `${base}/all`,
        transformResponse: ({ data, meta }: { data: GuidelineInAll[]; meta: { locales: string[] } }) => ({
          guidelines: data,
          locales: meta.locales,
        }),
        providesTags: ['ModerationGuidelines'],
      }),
      /** Those in force as readers see them in a language, to choose from and to call by name. */
      getGuidelinesInForce: build.query<GuidelineView[], string>({
        query: (locale) => `${base}?${new URLSearchParams({ locale })}`,
        transformResponse: ({ data }: { data: GuidelineView[] }) => data,
        providesTags: ['ModerationGuidelines'],
      }),
      createGuideline: build.mutation<unknown, { code: string; texts: NewTexts }>({
        query: (data) => ({ url: base, method: 'POST', data: { data } }),
        invalidatesTags: ['ModerationGuidelines', 'ModerationLog'],
      }),
      reviseGuideline: build.mutation<unknown, { code: string; texts: NewTexts }>({
        query: ({ code, texts }) => ({ url: at(code), method: 'PUT', data: { data: { texts } } }),
        invalidatesTags: ['ModerationGuidelines', 'ModerationLog'],
      }),
      orderGuidelines: build.mutation<unknown, string[]>({
        query: (codes) => ({ url: `${base}/order`, method: 'PUT', data: { data: { codes } } }),
        invalidatesTags: ['ModerationGuidelines', 'ModerationLog'],
      }),
      retireGuideline: build.mutation<unknown, string>({
        query: (code) => ({ url: `${at(code)}/retirement`, method: 'POST' }),
        invalidatesTags: ['ModerationGuidelines', 'ModerationLog'],
      }),
      bringGuidelineBack: build.mutation<unknown, string>({
        query: (code) => ({ url: `${at(code)}/retirement`, method: 'DELETE' }),
        invalidatesTags: ['ModerationGuidelines', 'ModerationLog'],
      }),
      deleteGuideline: build.mutation<unknown, string>({
        query: (code) => ({ url: at(code), method: 'DELETE' }),
        invalidatesTags: ['ModerationGuidelines', 'ModerationLog'],
      }),
    }),
  });

export const {
  useGetAllGuidelinesQuery,
  useGetGuidelinesInForceQuery,
  useCreateGuidelineMutation,
  useReviseGuidelineMutation,
  useOrderGuidelinesMutation,
  useRetireGuidelineMutation,
  useBringGuidelineBackMutation,
  useDeleteGuidelineMutation,
} = guidelinesApi;
