import type { CommentPage, GuidelineView, Receipt, Submitted } from './answers';

interface Refusal {
  status: number;
  name: string;
  message?: string;
  details?: { errors?: { path: string[]; message: string }[]; retryAfter?: number; until?: string | null };
}

/** The newsroom said no, or could not be reached: then its name is `Unreachable`. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message ?? refusal.name);
  }
}

/** A request that hangs is as good as none: the reader is told after this long. Milliseconds. */
const patience = 20_000;

export type Api = ReturnType<typeof connect>;

/** The newsroom's public API at `base`, without cookies. Every call throws `Refused`. */
export const connect = (base: string, signal: AbortSignal) => {
  const call = async <Answer>(method: string, path: string, data?: object): Promise<Answer> => {
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, patience);
    // What a reader sends is never called back, whatever becomes of the section: its receipt would be lost.
    if (method === 'GET') signal.addEventListener('abort', end, { signal: ending.signal });
    if (method === 'GET' && signal.aborted) end();
    try {
      const answer = await fetch(base + path, {
        ...{ method, credentials: 'omit', signal: ending.signal },
        ...(data && { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data }) }),
      });
      const body = await answer.json().catch(() => undefined);
      if (answer.ok && body) return body;
      const broken = answer.status >= 500 || !body?.error;
      throw new Refused(broken ? { status: answer.status, name: 'Unreachable' } : body.error);
    } catch (cause) {
      throw cause instanceof Refused ? cause : new Refused({ status: 0, name: 'Unreachable' });
    } finally {
      clearTimeout(timer);
      end(); // takes the listener away
    }
  };
  const query = (values: Record<string, string | number | null | undefined>) =>
    `?${new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))}`;

  return {
    page: (article: string, values: { locale: string; sort: string; limit: number; cursor?: string | null }) =>
      call<CommentPage>('GET', `/articles/${article}/comments${query(values)}`),
    replies: (comment: string, cursor?: string | null) =>
      call<CommentPage>('GET', `/comments/${comment}/replies${query({ limit: 100, cursor })}`),
    submit: (article: string, data: object) => call<Submitted>('POST', `/articles/${article}/comments`, data),
    receipt: (receipt: string, locale: string) =>
      told<Receipt>(call('GET', `/comments/receipts/${receipt}${query({ locale })}`)),
    withdraw: (receipt: string, locale: string) =>
      told<Receipt>(call('DELETE', `/comments/receipts/${receipt}${query({ locale })}`)),
    appeal: (receipt: string, data: { text: string }) =>
      told<Receipt>(call('POST', `/comments/receipts/${receipt}/appeals`, data)),
    report: (comment: string, data: object) => call('POST', `/comments/${comment}/reports`, data),
    guidelines: (locale: string) => told<GuidelineView[]>(call('GET', `/guidelines${query({ locale })}`)),
    limits: async () => (await told<{ limits: Limits }>(call('GET', '/moderation/embed.json'))).limits,
  };
};

const told = async <Data>(answer: Promise<{ data: Data }>) => (await answer).data;

/** In characters as readers count them. */
export interface Limits {
  nameMin: number;
  nameMax: number;
  bodyMin: number;
  bodyMax: number;
}
