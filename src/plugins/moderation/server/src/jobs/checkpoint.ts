import type { Task } from 'graphile-worker';
import { checkpoint as seal } from '../services/checkpoint';

export const checkpoint: Task = () => seal();
