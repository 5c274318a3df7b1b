import type { Task } from 'graphile-worker';
import { keepNoLonger } from '../services/retention';

export const retention: Task = () => keepNoLonger();
