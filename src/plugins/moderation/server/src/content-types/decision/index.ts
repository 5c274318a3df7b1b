import { schema } from './schema';

export const decision = { schema };
