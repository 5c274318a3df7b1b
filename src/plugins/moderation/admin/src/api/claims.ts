import type { ClaimView } from '../../../shared/desk';
import { dataOf, deskApi, serverUrl } from './desk';

const address = (documentId: string) => `/moderation/comments/${documentId}/claim`;

const claimsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Answers the claim that stands, which may be a colleague's. */
    claim: build.mutation<ClaimView, string>({
      query: (documentId) => ({ url: address(documentId), method: 'PUT' }),
      transformResponse: dataOf<ClaimView>,
    }),
    release: build.mutation<unknown, string>({
      query: (documentId) => ({ url: address(documentId), method: 'DELETE' }),
    }),
  }),
});

export const { useClaimMutation, useReleaseMutation } = claimsApi;

/** Gives a claim up while the page goes away: a request that outlives the page, which the ordinary client cannot make. */
export const releaseOnLeaving = (documentId: string, token: string) => {
  // Where it does not arrive the claim ends by itself.
  fetch(serverUrl(address(documentId)), {
    method: 'DELETE',
    keepalive: true,
    headers: { Authorization: `Bearer ${token}` },
  }).catch(() => undefined);
};
