import type { Task } from 'graphile-worker';
import { deliver } from '../services/deliver';
import type { Payloads } from '../store/jobs';

export const deliverWebhook: Task = (payload) => deliver(payload as Payloads['deliver-webhook']);
