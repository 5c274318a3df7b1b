import { type Env, list } from '../src/environment';

export default ({ env }: { env: Env }) => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'", 'https:'],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: list(env, 'CORS_ORIGINS', ['*']), maxAge: 86_400 } },
  'strapi::query',
  'plugin::moderation.not-json',
  {
    name: 'strapi::body',
    config: { jsonLimit: '256kb', formLimit: '256kb', textLimit: '256kb', formidable: { maxFieldsSize: 262_144 } },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
