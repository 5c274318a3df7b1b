import { schema } from './schema';

export const reader = { schema };
