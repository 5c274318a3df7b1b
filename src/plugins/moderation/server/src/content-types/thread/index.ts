import { schema } from './schema';

export const thread = { schema };
