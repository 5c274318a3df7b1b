import type { Context } from 'koa';
import { decide } from '../services/decide';
import { lookUp, queue as waiting } from '../services/queue';
import { moderatorOf } from '../services/sender';
import { parseDecision } from '../validation/decision';
import { parseQueue } from '../validation/listing';
import { documentId, parse } from '../validation/parse';
import { dataOf } from './data';

export const queue = {
  async list(ctx: Context) {
    ctx.body = await waiting(parseQueue(ctx.query));
  },

  async lookUp(ctx: Context) {
    ctx.body = { data: await lookUp(parse(documentId, ctx.params.documentId)) };
  },

  async decide(ctx: Context) {
    const decision = parseDecision({ documentId: ctx.params.documentId, data: dataOf(ctx) });
    ctx.status = 201;
    ctx.body = { data: await decide({ ...decision, actor: moderatorOf(ctx) }) };
  },
};
