import type { Context } from 'koa';
import { identify, reporterOf } from '../services/identify';
import { counts, list, replies } from '../services/list';
import { report } from '../services/report';
import { senderOf } from '../services/sender';
import { submit } from '../services/submit';
import { parseReport } from '../validation/contest';
import { parseCounts, parsePage, parseReplies } from '../validation/listing';
import { parseSubmission } from '../validation/submission';
import { dataOf } from './data';

export const comments = {
  async list(ctx: Context) {
    ctx.body = await list(await parsePage({ ...ctx.query, articleId: ctx.params.documentId }));
  },

  async replies(ctx: Context) {
    ctx.body = await replies(parseReplies({ ...ctx.query, root: ctx.params.documentId }));
  },

  async counts(ctx: Context) {
    ctx.body = { data: await counts(await parseCounts(ctx.query)) };
  },

  async submit(ctx: Context) {
    ctx.set('Cache-Control', 'no-store'); // it has the reader's receipt
    const sender = senderOf(ctx);
    const draft = await parseSubmission({
      articleId: ctx.params.documentId,
      data: dataOf(ctx),
      username: sender.user?.username,
    });
    const { documentId, state, receipt } = await submit(draft, identify(sender, draft.name));
    ctx.status = 201;
    ctx.body = { data: { documentId, state }, meta: { receipt } };
  },

  async report(ctx: Context) {
    const said = await parseReport({ documentId: ctx.params.documentId, data: dataOf(ctx) });
    const data = await report({ ...said, reporter: reporterOf(senderOf(ctx)) });
    ctx.status = 201;
    ctx.body = { data };
  },
};
