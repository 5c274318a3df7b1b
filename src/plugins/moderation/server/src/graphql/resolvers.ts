import type { Context } from 'koa';
import type { QueuePage, Transparency, TransparencyNumbers } from '../../../shared/contracts';
import { appeal } from '../services/appeal';
import { decide } from '../services/decide';
import { eraseByReceipt } from '../services/erase';
import { exportByReceipt } from '../services/export-data';
import { guidelines } from '../services/guidelines';
import { identify, reporterOf } from '../services/identify';
import { counts, type Listed, list, replies } from '../services/list';
import { defaultLocale } from '../services/locale';
import { executePrivacy, previewPrivacy, requestPrivacy } from '../services/privacy-request';
import { queue } from '../services/queue';
import { followUp } from '../services/receipt';
import { report } from '../services/report';
import { moderatorOf, senderOf } from '../services/sender';
import { submit } from '../services/submit';
import { transparency } from '../services/transparency';
import { withdraw } from '../services/withdraw';
import { parseAppeal, parseReport } from '../validation/contest';
import { parseDecision } from '../validation/decision';
import { parseCounts, parseLocale, parsePage, parseQueue, parseReplies } from '../validation/listing';
import { parsePrivacyRequest } from '../validation/privacy';
import { parseSubmission } from '../validation/submission';
import { parsePeriod } from '../validation/transparency';
import { countLoader } from './count-loader';

/** What Strapi puts into Apollo's context. */
export interface GraphqlContext {
  koaContext: Context;
  state: Context['state'];
}

type Args = Record<string, unknown>;
interface ArticleParent {
  documentId: string;
  locale?: string;
}

/** `first` and `after` are GraphQL's words for what REST calls `limit` and `cursor`; null is as good as absent. */
const paging = ({ first, after, ...rest }: Args): Args => given({ ...rest, limit: first, cursor: after });

const given = (args: Args): Args => Object.fromEntries(Object.entries(args).filter(([, value]) => value != null));

export const resolvers = {
  Query: {
    comments: async (_: unknown, { article, ...args }: Args) =>
      connection(await list(await parsePage({ ...paging(args), articleId: article }))),
    commentReplies: async (_: unknown, { comment, ...args }: Args) =>
      connection(await replies(parseReplies({ ...paging(args), root: comment }))),
    commentCounts: async (_: unknown, args: Args) =>
      Object.entries(await counts(await parseCounts(given(args)))).map(([article, count]) => ({ article, count })),
    commentReceipt: (_: unknown, { receipt, ...args }: Args) => followUp(String(receipt), parseLocale(given(args))),
    commentData: (_: unknown, { receipt, ...args }: Args) => exportByReceipt(String(receipt), parseLocale(given(args))),
    privacyRequest: (_: unknown, { token }: Args) => previewPrivacy(String(token)),
    guidelines: async (_: unknown, args: Args) => guidelines(parseLocale(given(args)) ?? (await defaultLocale())),
    transparency: async (_: unknown, args: Args) =>
      presentReport(await transparency(parsePeriod(given(args), Date.now()))),
    moderationQueue: async (_: unknown, args: Args) => queueConnection(await queue(parseQueue(paging(args)))),
  },
  Mutation: {
    submitComment: async (_: unknown, { article, data }: Args, { koaContext }: GraphqlContext) => {
      const sender = senderOf(koaContext);
      const draft = await parseSubmission({
        articleId: article,
        data: { ...(data as object) },
        username: sender.user?.username,
      });
      return submit(draft, identify(sender, draft.name));
    },
    withdrawComment: (_: unknown, { receipt, ...args }: Args) => withdraw(String(receipt), parseLocale(given(args))),
    appealComment: (_: unknown, { receipt, data, ...args }: Args) =>
      appeal({ receipt: String(receipt), ...parseAppeal(given(data as Args)), locale: parseLocale(given(args)) }),
    reportComment: async (_: unknown, { comment, data }: Args, { koaContext }: GraphqlContext) => {
      const said = await parseReport({ documentId: comment, data: given(data as Args) });
      return report({ ...said, reporter: reporterOf(senderOf(koaContext)) });
    },
    eraseComment: (_: unknown, { receipt, ...args }: Args, { koaContext }: GraphqlContext) => {
      const { address } = senderOf(koaContext);
      return eraseByReceipt({ receipt: String(receipt), address, locale: parseLocale(given(args)) });
    },
    requestPrivacy: async (_: unknown, { data }: Args, { koaContext }: GraphqlContext) => {
      const asked = parsePrivacyRequest(given(data as Args));
      const locale = asked.locale ?? (await defaultLocale());
      await requestPrivacy({ ...asked, locale, address: senderOf(koaContext).address });
      return true;
    },
    confirmPrivacyRequest: (_: unknown, { token }: Args) => executePrivacy(String(token)),
    decideComment: (_: unknown, { documentId, data }: Args, { koaContext }: GraphqlContext) =>
      decide({ ...parseDecision({ documentId, data: given(data as Args) }), actor: moderatorOf(koaContext) }),
  },
  Article: {
    comments: async ({ documentId, locale }: ArticleParent, args: Args) =>
      connection(await list(await parsePage({ locale, ...paging(args), articleId: documentId }))),
    commentCount: async ({ documentId, locale }: ArticleParent, _: unknown, context: GraphqlContext) =>
      countLoader(context).load({ articleId: documentId, locale: locale ?? (await defaultLocale()) }),
  },
};

const connection = ({ data, meta, cursorAt }: Listed) => ({
  ...meta,
  nodes: data,
  edges: data.map((node, index) => ({ node, cursor: () => cursorAt(index) })),
  pageInfo: { endCursor: data.length > 0 ? cursorAt(data.length - 1) : null, hasNextPage: meta.nextCursor !== null },
});

const queueConnection = ({ data, meta }: QueuePage) => ({
  nodes: data,
  counts: meta.counts,
  pageInfo: { endCursor: meta.nextCursor, hasNextPage: meta.nextCursor !== null },
});

/** What REST has by code or by language is a list in GraphQL, whose fields have fixed names. */
const presentReport = ({ data, meta }: Transparency) => ({
  ...meta,
  months: data.months.map(presentNumbers),
  totals: presentNumbers(data.totals),
  languages: Object.entries(data.languages).map(([locale, numbers]) => ({ locale, ...presentNumbers(numbers) })),
});

const presentNumbers = <Numbers extends TransparencyNumbers>({ rejected, ...rest }: Numbers) => ({
  ...rest,
  rejected: {
    total: rejected.total,
    byGuideline: Object.entries(rejected.byGuideline).map(([guideline, count]) => ({ guideline, count })),
  },
});
