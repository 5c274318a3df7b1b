import type { ReaderNote, ReaderPage, ReaderRecord, ThreadNeighbour } from '../../../shared/desk';
import type { Actor } from '../domain/comment';
import { notFound } from '../errors';
import { presentNote, presentRecent, presentRecord, presentStandingChange } from '../presenters/reader';
import { appendChange, changesOf } from '../store/changes';
import { readerRecord, recentComments } from '../store/readers';
import { query } from '../store/sql';
import { tell } from './live';

/** How many notes, and how many changes of standing, a reader's page goes back. */
const kept = 100;

/**
 * What became of everything that a reader ever sent, and how the newsroom stands to the reader now.
 * @throws NotFoundError for a key that nobody ever had
 */
export const recordOf = async (key: string): Promise<ReaderRecord> => {
  const row = await readerRecord(query, key);
  if (!row) throw notFound('The reader');
  return presentRecord(key, row);
};

/** A reader's newest comments, newest first. */
export const recentOf = async (key: string, limit: number): Promise<ThreadNeighbour[]> =>
  (await recentComments(query, { key, limit })).map(presentRecent);

/** What colleagues noted about a reader, newest first. */
export const notesOf = async (key: string): Promise<ReaderNote[]> =>
  (await changesOf(query, { kind: 'reader-note', subject: key, limit: kept })).map(presentNote);

/**
 * Everything that moderators know about a reader.
 * @throws NotFoundError
 */
export const readerPage = async (key: string): Promise<ReaderPage> => {
  const [record, notes, changes, recent] = await Promise.all([
    recordOf(key),
    notesOf(key),
    changesOf(query, { kind: 'standing', subject: key, limit: kept }),
    recentOf(key, 20),
  ]);
  return { record, notes, changes: changes.map(presentStandingChange), recent };
};

/**
 * Notes something about a reader, for colleagues; the log keeps it.
 * @throws NotFoundError
 */
export const noteReader = async ({
  key,
  text,
  actor,
}: {
  key: string;
  text: string;
  actor: Actor;
}): Promise<ReaderNote> => {
  if (!(await readerRecord(query, key))) throw notFound('The reader');
  const change = await appendChange(query, { kind: 'reader-note', subject: key, actor, reason: text });
  tell({ type: 'reader', key });
  return presentNote(change);
};
