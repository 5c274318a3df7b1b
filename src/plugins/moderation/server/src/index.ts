import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { refuseQuietly } from './middlewares/not-json';
import { register } from './register';
import { routes } from './routes';
import { bringIn } from './services/archive';
import { identify } from './services/identify';

/** For the project's own code: `strapi.plugin('moderation').service('archive')`. Requests go through routes and GraphQL. */
const services = { archive: { bringIn, identify } };

/** For the project's list of middlewares. */
const middlewares = { 'not-json': refuseQuietly };

export default { register, bootstrap, destroy, config, contentTypes, controllers, routes, services, middlewares };
