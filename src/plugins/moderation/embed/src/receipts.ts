import { keep, recall } from './keep';

export interface Kept {
  receipt: string;
  documentId: string;
  /** The outcome with which the reader put it aside; see `outcomeOf`. */
  hidden?: string;
}

/** More than this nobody follows in one thread. */
const most = 50;

/** The reader's receipts under one article, newest first. */
export const keptReceipts = (article: string, locale: string) => {
  const name = `receipts:${article}:${locale}`;
  const all = (): Kept[] => {
    const found = recall<Kept[]>(name);
    return Array.isArray(found) ? found.filter((one) => typeof one?.receipt === 'string') : [];
  };
  const save = (list: Kept[]) => keep(name, list.slice(0, most));
  const without = (receipt: string) => all().filter((kept) => kept.receipt !== receipt);
  return {
    all,
    add: (kept: Kept) => save([kept, ...without(kept.receipt)]),
    hide: (receipt: string, outcome: string) =>
      save(all().map((kept) => (kept.receipt === receipt ? { ...kept, hidden: outcome } : kept))),
    drop: (receipt: string) => save(without(receipt)),
  };
};
