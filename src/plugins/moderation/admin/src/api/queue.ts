import { adminApi } from '@strapi/strapi/admin';
import type {
  DecisionResult,
  DecisionView,
  GuidelineView,
  ModeratorAction,
  ModeratorComment,
  QueueCounts,
  QueuePage,
} from '../../../shared/contracts';

export const queueTabs = ['pending', 'approved', 'rejected'] as const;
export type QueueTab = (typeof queueTabs)[number];

export interface QueueArgs {
  state: QueueTab;
  cursor?: string;
}

export interface DecisionArgs {
  /** The list the moderator looks at: what leaves its state leaves the list. */
  tab: QueueTab;
  documentId: string;
  action: ModeratorAction;
  guideline?: string;
  note?: string;
  version: number;
}

export interface CommentWithHistory {
  comment: ModeratorComment;
  history: DecisionView[];
}

const pageSize = 20;

const pageUrl = ({ state, cursor }: QueueArgs) =>
  `/moderation/queue?${new URLSearchParams({ state, limit: String(pageSize), ...(cursor && { cursor }) })}`;

const queueApi = adminApi.enhanceEndpoints({ addTagTypes: ['ModerationCounts', 'ModerationComment'] }).injectEndpoints({
  endpoints: (build) => ({
    /** One growing list for each state: a page with a cursor is added to it, a page without starts it again. */
    getQueue: build.query<QueuePage, QueueArgs>({
      query: pageUrl,
      serializeQueryArgs: ({ queryArgs }) => queryArgs.state,
      forceRefetch: ({ currentArg, previousArg }) => currentArg?.cursor !== previousArg?.cursor,
      merge: (list, page, { arg }) => {
        if (!arg.cursor) return page;
        const known = new Set(list.data.map(({ documentId }) => documentId));
        list.data.push(...page.data.filter(({ documentId }) => !known.has(documentId)));
        list.meta = page.meta;
      },
    }),
    getCounts: build.query<QueueCounts, void>({
      query: () => '/moderation/queue?limit=1',
      transformResponse: ({ meta }: QueuePage) => meta.counts,
      providesTags: ['ModerationCounts'],
    }),
    getComment: build.query<CommentWithHistory, string>({
      query: (documentId) => `/moderation/comments/${documentId}`,
      transformResponse: ({ data }: { data: CommentWithHistory }) => data,
      providesTags: (_result, _error, documentId) => [{ type: 'ModerationComment', id: documentId }],
    }),
    getGuidelines: build.query<GuidelineView[], string>({
      query: (locale) => `/moderation/guidelines?locale=${encodeURIComponent(locale)}`,
      transformResponse: ({ data }: { data: GuidelineView[] }) => data,
    }),
    decide: build.mutation<DecisionResult, DecisionArgs>({
      query: ({ documentId, tab: _tab, ...data }) => ({
        url: `/moderation/comments/${documentId}/decisions`,
        method: 'POST',
        data: { data },
      }),
      transformResponse: ({ data }: { data: DecisionResult }) => data,
      onQueryStarted: async ({ tab }, { dispatch, queryFulfilled }) => {
        const settled = await queryFulfilled.catch(() => undefined);
        if (!settled) return;
        const { comment } = settled.data;
        dispatch(queueApi.util.updateQueryData('getQueue', { state: tab }, (list) => place(list, comment, tab)));
      },
      // After a refusal too: it means that what the page shows is old.
      invalidatesTags: (_result, _error, { documentId }) => [
        'ModerationCounts',
        { type: 'ModerationComment', id: documentId },
      ],
    }),
  }),
});

/** Keeps a list true after a decision: what left the state leaves, what came back stands first, the rest is renewed. */
const place = (list: QueuePage, comment: ModeratorComment, tab: QueueTab) => {
  const index = list.data.findIndex(({ documentId }) => documentId === comment.documentId);
  if (comment.state !== tab) {
    if (index >= 0) list.data.splice(index, 1);
  } else if (index >= 0) list.data[index] = comment;
  else list.data.unshift(comment);
};

export const {
  useGetQueueQuery,
  useLazyGetQueueQuery,
  useGetCountsQuery,
  useGetCommentQuery,
  useGetGuidelinesQuery,
  useDecideMutation,
} = queueApi;
