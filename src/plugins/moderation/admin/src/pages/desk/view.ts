import { type QueueFilter, type QueueName, type QueueOrder, queueNames, queueOrders } from '../../../../shared/desk';

/** What a moderator looks at: one queue, narrowed, in an order. It lives in the address, so that it can be sent to a colleague. */
export interface View {
  queue: QueueName;
  order: QueueOrder;
  filter: QueueFilter;
}

export type FilterName = keyof QueueFilter;

const filterNames: FilterName[] = [
  ...(['q', 'article', 'tag', 'locale', 'guideline', 'rule'] as const),
  ...(['reader', 'moderator', 'from', 'to', 'waiting'] as const),
];

/** Reads an address. What somebody mistyped in it falls back to the default, since an address is also written by hand. */
export const viewFrom = (params: URLSearchParams): View => {
  const filter: QueueFilter = {};
  const queue = queueNames.find((name) => name === params.get('queue')) ?? 'waiting';
  for (const name of filterNames) {
    const value = params.get(name)?.trim();
    if (!value) continue;
    if (name !== 'waiting') filter[name] = value;
    else if (/^[1-9]\d{0,4}$/.test(value)) filter.waiting = Number(value);
  }
  return {
    queue,
    order: queueOrders.find((name) => name === params.get('order')) ?? usualOrder(queue),
    filter,
  };
};

/** What waits comes by priority, what is looked back on newest first. */
export const usualOrder = (queue: QueueName): QueueOrder =>
  queue === 'approved' || queue === 'rejected' || queue === 'all' ? 'newest' : 'priority';

/** The view as an address: what is as usual is left out. */
export const addressOf = ({ queue, order, filter }: View): URLSearchParams => {
  const params = new URLSearchParams();
  if (queue !== 'waiting') params.set('queue', queue);
  if (order !== usualOrder(queue)) params.set('order', order);
  for (const [name, value] of filtersOf(filter)) params.set(name, value);
  return params;
};

/** The view as the server is asked for it. */
export const queryOf = ({ queue, order, filter }: View): URLSearchParams =>
  new URLSearchParams([['queue', queue], ['order', order], ...filtersOf(filter)]);

/** The filters that are set, in the order in which they are shown. */
export const filtersOf = (filter: QueueFilter): [FilterName, string][] =>
  filterNames.flatMap((name): [FilterName, string][] =>
    filter[name] === undefined || filter[name] === '' ? [] : [[name, String(filter[name])]],
  );
