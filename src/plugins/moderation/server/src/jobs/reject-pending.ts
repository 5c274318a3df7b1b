import type { Task } from 'graphile-worker';
import { rejectFollowing } from '../services/standing';
import type { Payloads } from '../store/jobs';

export const rejectPending: Task = (payload) => rejectFollowing(payload as Payloads['reject-pending']);
