import { bulk } from './bulk';
import { claims } from './claims';
import { comments } from './comments';
import { desk } from './desk';
import { embed } from './embed';
import { events } from './events';
import { feeds } from './feeds';
import { guidelines } from './guidelines';
import { log } from './log';
import { mails } from './mails';
import { openapi } from './openapi';
import { overview } from './overview';
import { personalData } from './personal-data';
import { privacy } from './privacy';
import { queue } from './queue';
import { readers } from './readers';
import { receipts } from './receipts';
import { settings } from './settings';
import { subscriptions } from './subscriptions';
import { threads } from './threads';
import { transparency } from './transparency';

export const controllers = {
  bulk,
  claims,
  comments,
  desk,
  embed,
  events,
  feeds,
  guidelines,
  log,
  mails,
  openapi,
  overview,
  'personal-data': personalData,
  privacy,
  queue,
  readers,
  receipts,
  settings,
  subscriptions,
  threads,
  transparency,
};
