import type { Task } from 'graphile-worker';
import { notify } from '../services/notify';
import type { Payloads } from '../store/jobs';

export const sendMail: Task = (payload) => notify(payload as Payloads['send-mail']);
