import { stopJobs } from './jobs';
import { closeConnections } from './store/sql';

export const destroy = async () => {
  await stopJobs();
  await closeConnections();
};
