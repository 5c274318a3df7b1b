import { errors } from '@strapi/utils';

interface Auth {
  strategy?: { name?: string };
}

/**
 * Strapi gives `status=draft` to whoever may read the published version. Here only an API token, which a newsroom's own
 * preview holds, sees drafts, whatever kind of token it is; readers, signed in or not, do not.
 * @throws ForbiddenError
 */
export const refuseDrafts = ({ status, auth }: { status: unknown; auth: Auth | undefined }) => {
  if (status === undefined || status === null || status === 'published') return;
  if (auth?.strategy?.name === 'content-api-token') return;
  throw new errors.ForbiddenError('Drafts are not public');
};
