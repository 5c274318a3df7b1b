import type { GuidelineView } from '../../../shared/contracts';
import type {
  ArticleChoice,
  DeskCounts,
  DeskPage,
  FilterChoices,
  Matching,
  OpenComment,
  PersonalData,
} from '../../../shared/desk';
import { queryOf, type View } from '../pages/desk/view';
import { type Data, dataOf, deskApi } from './desk';

interface ListArgs {
  view: View;
  cursor?: string;
}

const pageSize = 50;

const pageUrl = ({ view, cursor }: ListArgs) =>
  `/moderation/queue?${new URLSearchParams([...queryOf(view), ['limit', String(pageSize)], ...(cursor ? [['cursor', cursor]] : [])])}`;

const queueApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** One growing list for each view: a page with a cursor is added to it, a page without starts it again. */
    getList: build.query<DeskPage, ListArgs>({
      query: pageUrl,
      // A lazy query that was not asked yet has no arguments.
      serializeQueryArgs: ({ queryArgs }: { queryArgs: Partial<ListArgs> | undefined }) =>
        queryArgs?.view ? queryOf(queryArgs.view).toString() : '',
      forceRefetch: ({ currentArg, previousArg }) => currentArg?.cursor !== previousArg?.cursor,
      merge: (list, page, { arg }) => {
        if (!arg.cursor) return page;
        const known = new Set(list.data.map(({ documentId }) => documentId));
        list.data.push(...page.data.filter(({ documentId }) => !known.has(documentId)));
        list.meta = page.meta;
      },
    }),
    /** The list's beginning as it is now, kept apart so that looking moves nothing. */
    getHead: build.query<DeskPage, View>({ query: (view) => pageUrl({ view }), keepUnusedDataFor: 0 }),
    getCounts: build.query<DeskCounts, void>({
      query: () => '/moderation/queue/counts',
      transformResponse: dataOf<DeskCounts>,
      providesTags: ['ModerationCounts'],
    }),
    getMatching: build.query<Matching, View>({
      query: (view) => {
        const params = queryOf(view);
        params.delete('order');
        return `/moderation/queue/matching?${params}`;
      },
      transformResponse: dataOf<Matching>,
      keepUnusedDataFor: 0,
    }),
    getChoices: build.query<FilterChoices, string>({
      query: (locale) => `/moderation/queue/choices?locale=${encodeURIComponent(locale)}`,
      transformResponse: dataOf<FilterChoices>,
    }),
    getArticles: build.query<ArticleChoice[], string>({
      query: (q) => `/moderation/queue/articles?${new URLSearchParams({ q })}`,
      transformResponse: dataOf<ArticleChoice[]>,
    }),
    getComment: build.query<OpenComment, string>({
      query: (documentId) => `/moderation/comments/${documentId}`,
      transformResponse: dataOf<OpenComment>,
      providesTags: (_result, _error, documentId) => [{ type: 'ModerationComment', id: documentId }],
    }),
    /** Asked for by hand alone, and not kept. */
    getPersonal: build.query<PersonalData, string>({
      query: (documentId) => `/moderation/comments/${documentId}/personal`,
      transformResponse: dataOf<PersonalData>,
      keepUnusedDataFor: 0,
    }),
    getGuidelines: build.query<GuidelineView[], string>({
      query: (locale) => `/moderation/guidelines?locale=${encodeURIComponent(locale)}`,
      transformResponse: ({ data }: Data<GuidelineView[]>) => data,
    }),
  }),
});

export const {
  useGetListQuery,
  useLazyGetListQuery,
  useLazyGetHeadQuery,
  useGetCountsQuery,
  useGetMatchingQuery,
  useGetChoicesQuery,
  useGetArticlesQuery,
  useGetCommentQuery,
  useLazyGetCommentQuery,
  useLazyGetPersonalQuery,
  useGetGuidelinesQuery,
  usePrefetch,
} = queueApi;
