import type { DecisionResult, ModeratorAction } from '../../../shared/contracts';
import { dataOf, deskApi } from './desk';

export interface DecisionArgs {
  documentId: string;
  action: ModeratorAction;
  guideline?: string;
  note?: string;
  /** Told to the reader whose appeal this answers. */
  answer?: string;
  /** The version that was seen: where there is a newer one, the server refuses. */
  version: number;
}

const decisionsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    decide: build.mutation<DecisionResult, DecisionArgs>({
      query: ({ documentId, ...data }) => ({
        url: `/moderation/comments/${documentId}/decisions`,
        method: 'POST',
        data: { data },
      }),
      transformResponse: dataOf<DecisionResult>,
      // After a refusal too: it means that what the page shows is old.
      invalidatesTags: (_result, _error, { documentId }) => [
        'ModerationCounts',
        { type: 'ModerationComment', id: documentId },
      ],
    }),
  }),
});

export const { useDecideMutation } = decisionsApi;
