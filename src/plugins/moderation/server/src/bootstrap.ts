import { checkArticleType } from './config';
import { startJobs } from './jobs';
import { registerPermissions } from './permissions';
import { seedGuidelines } from './services/guidelines';
import { startSettings } from './services/settings';
import { startStreams } from './services/stream';
import { prepareSchema } from './store/schema';

/** After Strapi's schema sync: the tables are there, what Strapi does not make is made, and work begins. */
export const bootstrap = async () => {
  checkArticleType();
  await prepareSchema();
  await startSettings();
  await seedGuidelines();
  await registerPermissions();
  startStreams();
  await startJobs();
};
