import type { Task } from 'graphile-worker';
import { sendPrivacyMail as send } from '../services/privacy-mail';
import type { Payloads } from '../store/jobs';

export const sendPrivacyMail: Task = (payload) => send(payload as Payloads['send-privacy-mail']);
