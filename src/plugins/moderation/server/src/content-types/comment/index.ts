import { schema } from './schema';

export const comment = { schema };
