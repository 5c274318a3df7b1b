import type { UserConfig } from 'vite';
import { extendWebhooks } from './extend-webhooks';

/** What the newsroom changes about how Strapi builds its panel. */
export default (config: UserConfig): UserConfig => extendWebhooks(config);
