import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { register } from './register';
import { routes } from './routes';
import { bringIn } from './services/archive';
import { identify } from './services/identify';

/** For the project's own code: `strapi.plugin('moderation').service('archive')`. Requests go through routes and GraphQL. */
const services = { archive: { bringIn, identify } };

export default { register, bootstrap, destroy, config, contentTypes, controllers, routes, services };
