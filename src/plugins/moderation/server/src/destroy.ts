import { stopJobs } from './jobs';
import { stopSettings } from './services/settings';
import { closeConnections } from './store/sql';

export const destroy = async () => {
  stopSettings();
  await stopJobs();
  await closeConnections();
};
