import type { Task } from 'graphile-worker';
import { notifyOfDecision, notifyOfReply, notifyOfReport } from '../services/notify';
import type { Payloads } from '../store/jobs';

export const sendMail: Task = (payload) => {
  const job = payload as Payloads['send-mail'];
  if ('report' in job) return notifyOfReport(job);
  return 'notice' in job ? notifyOfReply(job.notice) : notifyOfDecision(job.decision);
};
