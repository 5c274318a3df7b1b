import type { Context } from 'koa';
import { noteReader, readerPage } from '../services/reader';
import { moderatorOf } from '../services/sender';
import { setStanding } from '../services/standing';
import { parseNote, parseReaderKey, parseStanding } from '../validation/reader';

const sent = (ctx: Context) => ({ key: ctx.params.key, body: (ctx.request as { body?: unknown }).body });

export const readers = {
  async find(ctx: Context) {
    ctx.body = { data: await readerPage(parseReaderKey(ctx.params.key)) };
  },

  async setStanding(ctx: Context) {
    ctx.body = { data: await setStanding({ ...parseStanding(sent(ctx)), actor: moderatorOf(ctx) }) };
  },

  async note(ctx: Context) {
    ctx.status = 201;
    ctx.body = { data: await noteReader({ ...parseNote(sent(ctx)), actor: moderatorOf(ctx) }) };
  },
};
