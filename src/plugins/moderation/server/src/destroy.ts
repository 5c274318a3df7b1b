import { stopJobs } from './jobs';
import { sayGathered } from './services/live';
import { stopSettings } from './services/settings';
import { stopStreams } from './services/stream';
import { closeConnections } from './store/sql';

export const destroy = async () => {
  stopSettings();
  await stopStreams();
  await stopJobs();
  // Colleagues on other instances still listen.
  await sayGathered();
  await closeConnections();
};
