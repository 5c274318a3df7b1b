import type { Task } from 'graphile-worker';
import { bringDigestsUnderWay, sendDigest as write } from '../services/digest';
import type { Payloads } from '../store/jobs';

export const digests: Task = () => bringDigestsUnderWay();

export const sendDigest: Task = (payload) => write((payload as Payloads['send-digest']).notice);
