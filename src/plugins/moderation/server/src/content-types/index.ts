import { comment } from './comment';
import { decision } from './decision';
import { guideline } from './guideline';
import { reader } from './reader';
import { thread } from './thread';

export const contentTypes = { comment, decision, guideline, thread, reader };
