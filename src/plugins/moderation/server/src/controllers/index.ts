import { comments } from './comments';
import { guidelines } from './guidelines';
import { openapi } from './openapi';
import { queue } from './queue';
import { receipts } from './receipts';

export const controllers = { comments, guidelines, openapi, queue, receipts };
