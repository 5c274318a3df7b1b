import { schema } from './schema';

export const appeal = { schema };
