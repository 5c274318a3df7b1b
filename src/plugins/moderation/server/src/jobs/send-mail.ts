import type { Task } from 'graphile-worker';
import { notifyOfDecision, notifyOfReply } from '../services/notify';
import type { Payloads } from '../store/jobs';

export const sendMail: Task = (payload) => {
  const job = payload as Payloads['send-mail'];
  return 'notice' in job ? notifyOfReply(job.notice) : notifyOfDecision(job.decision);
};
