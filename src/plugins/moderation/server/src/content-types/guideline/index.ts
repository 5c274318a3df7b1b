import { schema } from './schema';

export const guideline = { schema };
