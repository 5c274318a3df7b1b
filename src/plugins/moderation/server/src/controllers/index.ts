import { bulk } from './bulk';
import { claims } from './claims';
import { comments } from './comments';
import { desk } from './desk';
import { events } from './events';
import { feeds } from './feeds';
import { guidelines } from './guidelines';
import { log } from './log';
import { openapi } from './openapi';
import { overview } from './overview';
import { queue } from './queue';
import { readers } from './readers';
import { receipts } from './receipts';
import { settings } from './settings';
import { threads } from './threads';
import { transparency } from './transparency';

export const controllers = {
  bulk,
  claims,
  comments,
  desk,
  events,
  feeds,
  guidelines,
  log,
  openapi,
  overview,
  queue,
  readers,
  receipts,
  settings,
  threads,
  transparency,
};
