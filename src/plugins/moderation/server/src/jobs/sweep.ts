import type { Task } from 'graphile-worker';
import { sweep as takeAway } from '../services/sweep';

export const sweep: Task = () => takeAway();
