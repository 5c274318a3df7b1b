import { schema } from './schema';

export const report = { schema };
