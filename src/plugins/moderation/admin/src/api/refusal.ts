import { isBaseQueryError } from '@strapi/strapi/admin';
import type { State } from '../../../shared/contracts';

/** Why a call did not do what was asked. */
export type Refusal =
  | { kind: 'conflict'; decidedBy: string; state: State }
  | { kind: 'offline' }
  | { kind: 'other'; message: string };

type CallError = Parameters<typeof isBaseQueryError>[0];

/** Reads an answer of Strapi's fetch client: what carries no HTTP status never reached the server. */
export const refusalOf = (error: CallError): Refusal => {
  if (!isBaseQueryError(error) || !('status' in error) || !error.status) return { kind: 'offline' };
  if ((error.name as string) === 'DecisionConflict') {
    const { decidedBy, state } = error.details as { decidedBy: string; state: State };
    return { kind: 'conflict', decidedBy, state };
  }
  return { kind: 'other', message: error.message ?? '' };
};
