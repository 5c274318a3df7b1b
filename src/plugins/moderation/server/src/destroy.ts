import { stopJobs } from './jobs';
import { sayGathered } from './services/live';
import { stopStreams } from './services/stream';
import { closeConnections } from './store/sql';

export const destroy = async () => {
  await stopStreams();
  await stopJobs();
  // Colleagues on other instances still listen.
  await sayGathered();
  await closeConnections();
};
