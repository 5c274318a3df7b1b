import { isBaseQueryError } from '@strapi/strapi/admin';
import type { State } from '../../../shared/contracts';

/** Why a call did not do what was asked. */
export type Refusal =
  | { kind: 'conflict'; decidedBy: string; state: State; version: number }
  | { kind: 'offline' }
  | { kind: 'session' }
  | { kind: 'forbidden' }
  | { kind: 'gone' }
  | { kind: 'late' }
  /** An appeal against this moderator's own rejection. */
  | { kind: 'own' }
  | { kind: 'other'; message: string };

type CallError = Parameters<typeof isBaseQueryError>[0];

/** A proxy's answers while the newsroom behind it is away. */
const away = [502, 503, 504];

/** Reads an answer of Strapi's fetch client: what carries no HTTP status never reached the server. */
export const refusalOf = (error: CallError): Refusal => {
  if (!isBaseQueryError(error) || !('status' in error) || !error.status) return { kind: 'offline' };
  const { status, details, message = '' } = error;
  const name = error.name as string;
  if (name === 'DecisionConflict') {
    const { decidedBy, state, version } = details as { decidedBy: string; state: State; version: number };
    return { kind: 'conflict', decidedBy, state, version };
  }
  if (name === 'IllegalMove' && (details as { action?: string }).action === 'undo') return { kind: 'late' };
  if (name === 'OwnDecision') return { kind: 'own' };
  if (away.includes(status)) return { kind: 'offline' };
  if (status === 401) return { kind: 'session' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'gone' };
  return { kind: 'other', message };
};
