import { appeal } from './appeal';
import { comment } from './comment';
import { decision } from './decision';
import { guideline } from './guideline';
import { reader } from './reader';
import { report } from './report';
import { thread } from './thread';

export const contentTypes = { appeal, comment, decision, guideline, reader, report, thread };
