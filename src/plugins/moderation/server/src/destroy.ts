import { stopJobs } from './jobs';

export const destroy = () => stopJobs();
