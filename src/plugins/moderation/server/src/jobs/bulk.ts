import type { Task } from 'graphile-worker';
import { takeUpAgain, workOff } from '../services/work-off';
import type { Payloads } from '../store/jobs';

export const bulk: Task = (payload) => workOff(payload as Payloads['bulk']);

/** A chunk takes about a second: what has stood still for half a minute has lost its process. */
export const resumeBulks: Task = () => takeUpAgain({ seconds: 30 });
