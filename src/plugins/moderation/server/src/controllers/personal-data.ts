import type { Context } from 'koa';
import { type Erasure, eraseOnRequest } from '../services/erase';
import { exportOnRequest } from '../services/export-data';
import { moderatorOf } from '../services/sender';
import { documentId, parse } from '../validation/parse';
import { parseReaderKey } from '../validation/reader';

type Whose = (ctx: Context) => Erasure['whose'];

const ofComment: Whose = (ctx) => ({ comment: parse(documentId, ctx.params.documentId) });
const ofReader: Whose = (ctx) => ({ reader: parseReaderKey(ctx.params.key) });

const exporting = (whose: Whose) => async (ctx: Context) => {
  ctx.body = { data: await exportOnRequest(whose(ctx)) };
};

const erasing = (whose: Whose) => async (ctx: Context) => {
  ctx.body = { data: await eraseOnRequest(whose(ctx), moderatorOf(ctx)) };
};

/** What moderators do for readers who asked them to. */
export const personalData = {
  exportComment: exporting(ofComment),
  exportReader: exporting(ofReader),
  eraseComment: erasing(ofComment),
  eraseReader: erasing(ofReader),
};
