import { enqueue } from '../store/jobs';
import { dropNotices, dueDigests, markSent, type Notice, noticesBeside } from '../store/notices';
import { query, transaction } from '../store/sql';
import { type Letter, outcomeLetter, replyLetter } from './letters';
import { asItem, post } from './post';

/** How many digests one round can bring under way; who is left over is written to an hour later. */
const mostAtOnce = 10_000;
/** How much one digest tells at most; the rest waits for the next. */
const mostItems = 100;

/**
 * Has a digest written to each reader for whom something waits and whose last one is a day old. The job has a key for each
 * reader's oldest notice, so that the next round does not bring a second one under way while the first is being retried.
 */
export const bringDigestsUnderWay = (): Promise<void> =>
  transaction(async (tx) => {
    const due = await dueDigests(tx, mostAtOnce);
    const jobs = due.map(({ notice }) => ({ payload: { notice }, key: String(notice) }));
    if (jobs.length > 0) await enqueue(tx, 'send-digest', ...jobs);
  });

/**
 * Writes one reader's digest: what waited and is still true. Marked as told once the mail server has taken it: where the
 * process dies between the two, the digest comes twice, and nothing is ever left untold.
 */
export const sendDigest = async (notice: number): Promise<void> => {
  const waiting = await noticesBeside(query, { notice, limit: mostItems });
  const found: { one: Notice; letter: Letter | undefined }[] = [];
  for (const one of waiting) found.push({ one, letter: await letterOf(one) });
  const told = found.filter((entry): entry is { one: Notice; letter: Letter } => entry.letter !== undefined);
  await dropNotices(query, found.filter(({ letter }) => !letter).map(idOf));
  const newest = told.at(-1)?.letter;
  if (!newest) return;
  const items = [];
  for (const { letter } of told) items.push(await asItem(letter));
  const { to, locale, values } = newest;
  const ids = told.map(idOf);
  await post({ to, kind: 'digest', locale, values: { name: values.name, items } }, `notices ${ids.join(', ')}`);
  await markSent(query, ids);
};

const idOf = ({ one }: { one: Notice }) => one.id;

const letterOf = ({ kind, about, comment }: Notice): Promise<Letter | undefined> =>
  kind === 'outcome' ? outcomeLetter(about) : replyLetter({ comment, reply: about });
