import type { LiveChange } from '../../../shared/desk';
import { notify } from '../store/live';

/*
 * What happened is said by NOTIFY, but never inside the transaction that did it: a transaction that notifies takes one
 * lock for the whole server when it commits, so decisions and submissions would queue up behind each other. It is
 * gathered here after the commit, and said together a moment later.
 */

const gatherMs = 150;
/** PostgreSQL takes payloads below 8000 bytes. */
const payloadBytes = 7500;
/** Beyond these, looking again costs a desk less than being told. A batch in its chunks stays below. */
const mostGathered = 1000;
/** As many as so many changes fill. */
const mostPayloads = 40;

let gathered: LiveChange[] = [];
let due: NodeJS.Timeout | undefined;

/** Tells every open desk, on all instances, what has happened. A hint, sent after the commit: one that is lost is polled for. */
export const tell = (...changes: LiveChange[]): void => {
  gathered = atMost(mostGathered, [...gathered, ...changes]);
  if (gathered.length > 0) due ??= setTimeout(() => void sayGathered(), gatherMs);
};

/** Says what is gathered, at once. Never throws. */
export const sayGathered = async (): Promise<void> => {
  clearTimeout(due);
  due = undefined;
  const changes = gathered;
  gathered = [];
  if (changes.length === 0) return;
  try {
    await notify(packed(changes));
  } catch (error) {
    strapi.log.warn(`Desks were not told of ${changes.length} changes: ${(error as Error).message}`);
  }
};

/** JSON lists of changes, each small enough for one payload. */
const packed = (changes: LiveChange[]): string[] => {
  const payloads: string[] = [];
  let list: string[] = [];
  let bytes = 0;
  for (const change of changes) {
    const text = JSON.stringify(change);
    const size = Buffer.byteLength(text) + 1;
    if (list.length > 0 && bytes + size > payloadBytes) {
      payloads.push(`[${list.join(',')}]`);
      [list, bytes] = [[], 0];
    }
    list.push(text);
    bytes += size;
  }
  payloads.push(`[${list.join(',')}]`);
  const fits = payloads.length <= mostPayloads && payloads.every((text) => Buffer.byteLength(text) <= payloadBytes + 2);
  return fits ? payloads : packed(atMost(0, changes));
};

/** Where there are more, those about single comments become one "look again"; of each batch the newest word is kept. */
const atMost = (most: number, changes: LiveChange[]): LiveChange[] => {
  if (changes.length <= most) return changes;
  const batches = new Map(changes.flatMap((change) => (change.type === 'bulk' ? [[change.documentId, change]] : [])));
  const kept = (['settings', 'guidelines'] as const).filter((type) => changes.some((change) => change.type === type));
  const few = [...batches.values()].slice(-20);
  return [...few, ...kept.map((type) => ({ type })), { type: 'many' }];
};
