import type { Task } from 'graphile-worker';
import { announce as tell } from '../services/announce';
import type { Payloads } from '../store/jobs';

export const announce: Task = (payload) => tell(payload as Payloads['announce']);
